"""What the models do with a drawing. numpy and onnxruntime; no Qt, no torch."""
