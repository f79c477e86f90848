"""What the window shows at every rest of the pen, on contact sheets to be looked at."""
