"""Suggestions: when they are asked for, shown, stepped through, kept, drawn along."""
