"""What helps a person along: who made it, how the tablet is doing, the first steps."""
