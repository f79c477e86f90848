"""One file a command: `add` describes it to argparse, `run` runs it and imports what it needs."""
