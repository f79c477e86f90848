"""`python -m sketch_assistant` is `sketch-assistant`."""

import sys

from sketch_assistant.cli import main

if __name__ == "__main__":
    sys.exit(main())
