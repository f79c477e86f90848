"""The same networks as ONNX graphs."""
