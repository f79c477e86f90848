"""The making of a drawing: when each stroke was drawn, and it as moving pictures (no Qt)."""
