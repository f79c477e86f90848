"""One file an assist: what its card asks, and what becomes of the answer."""
