"""What models and the own hand take to answer."""
