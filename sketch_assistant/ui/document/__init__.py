"""Drawings come and go: open, save, export, clipboard, drop, safety copies."""
