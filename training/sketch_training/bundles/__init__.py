"""Bundles are written: from a checkpoint, or from a published model."""
