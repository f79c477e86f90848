"""A small network that says what a drawing shows: its data, training, export and figures."""
