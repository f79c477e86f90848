"""Drawings as Quick, Draw!'s files."""
