"""What a drawing shows."""
