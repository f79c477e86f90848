"""What is painted over the page, and how."""
