"""When and how much to suggest: one part at a time, and nothing on what is written."""
