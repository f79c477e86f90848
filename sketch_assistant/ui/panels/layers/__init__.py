"""The panel of layers and its list."""
