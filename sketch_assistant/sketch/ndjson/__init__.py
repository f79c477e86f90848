"""Reading Quick, Draw! files: bytes to entries, entries to strokes, strokes onto a page."""
