"""`python -m sketch_training`: the same as the command `sketch-training`."""

from .cli import main

raise SystemExit(main())
