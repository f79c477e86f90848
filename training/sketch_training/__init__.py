"""How models are made: drawings in, bundles out. The only package that imports torch."""
