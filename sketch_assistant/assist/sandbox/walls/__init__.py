"""What a model's process gives up before it sees a model: layer by layer, each tried alone."""
