"""What the pen does to the drawing, tool by tool."""
