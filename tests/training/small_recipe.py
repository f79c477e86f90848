"""A recipe that trains in a moment, as a person would write it."""

RECIPE = """
name = "house"
classes = ["house"]
steps = 12
batch = 10
longest = 20
validate_every = 4
sample_every = 0
bf16 = false

[sizes]
decoder = 24
mixtures = 3
"""
