"""From a line to its ink: the outline that a pen leaves, and curves through what it drew."""
