"""Drawings as SVG: files are read and written here, and the rooms below do the parts."""
