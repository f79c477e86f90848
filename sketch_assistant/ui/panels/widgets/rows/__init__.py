"""Lists in cards, and what stands in a row of them."""
