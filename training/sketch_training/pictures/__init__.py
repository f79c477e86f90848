"""Figures and plots as SVG."""
