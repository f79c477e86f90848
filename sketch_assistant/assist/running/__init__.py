"""What runs a model in this process."""
