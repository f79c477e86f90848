"""What a drawing is: immutable strokes, their encodings and file formats. numpy only."""
