"""Pen, touch and mouse events, and the tools that they work."""
