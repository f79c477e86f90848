"""The whole window: its start, its first ghost, and how long it ever waits."""
