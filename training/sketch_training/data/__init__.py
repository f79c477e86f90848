"""Drawings: read from every kind of file, prepared, cleaned, on disk and in memory."""
