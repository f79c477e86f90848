"""One file a command of `sketch-assistant`, each with `run(words)`."""
