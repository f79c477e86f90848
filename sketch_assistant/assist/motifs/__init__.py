"""Things that the person drew before, kept by name or seen on the page, and how they go on."""
