"""The file formats of drawings."""
