"""What lies over the ink: ghosts, the selection, guides, the rings of the tools."""
