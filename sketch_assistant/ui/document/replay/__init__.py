"""The making of a drawing as a file: painted here, and encoded in a process of its own."""
