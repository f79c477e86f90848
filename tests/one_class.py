"""A model of one class, a small LSTM: none ships, and persons have their own."""

from pathlib import Path

PIG_MODEL = Path(__file__).parent / "models" / "pig"
