"""How an unfinished drawing goes on, and in which order that is shown."""
