"""What runs a model from elsewhere, in a process of its own."""
