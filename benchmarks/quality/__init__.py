"""How good it is: what the assists make of test drawings."""
