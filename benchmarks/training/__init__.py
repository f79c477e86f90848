"""How fast models learn, beside others."""
