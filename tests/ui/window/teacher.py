"""Plays the teacher: says what the real one says, and does what it is told."""

import json
import sys
import time
from pathlib import Path

# Names, not folders: the tests may lie in any.
TOLD = [Path(word).name for word in sys.argv[1:]]


def tell(event, **facts):
    print(json.dumps({"event": event, **facts}), flush=True)


if "--preview" in sys.argv:
    tell("drawing", lines=[[[0, 0], [9, 9]]])
    if any("empty" in word for word in TOLD):
        tell("error", sentence="There is no drawing to learn from.")
        sys.exit(2)
    count = 12 if any("few" in word for word in TOLD) else 40
    tell("prepared", drawings=count, train=28, valid=6, test=6, dropped={"only dots": 2})
    sys.exit(0)
work = Path(sys.argv[sys.argv.index("--work") + 1])
resumed = (work / "last.pt").exists()
work.mkdir(parents=True, exist_ok=True)
(work / "last.pt").write_bytes(b"learned")
if any("crash" in word for word in TOLD):
    sys.exit(1)
if any("full" in word for word in TOLD) and not resumed:
    tell("error", sentence="The disk is full.")
    sys.exit(2)
print("no JSON", flush=True)
tell("before", nll_per_point=8.0)
tell("step", step=10, steps=100, loss=8.1, seconds=1.0, seconds_left=120.0)
tell("step", step=20, steps=100, loss=7.9, valid=7.8, seconds=2.0, seconds_left=100.0)
tell("sample", lines=[[[0, 0], [5, 5], [9, 0]]])
for line in sys.stdin:
    word = line.strip()
    if word == "stop":
        after = 8.5 if any("worse" in word for word in TOLD) else 7.5
        tell("done", bundle=sys.argv[sys.argv.index("--out") + 1], before=8.0, after=after)
        sys.exit(0)
    if word == "cancel":
        tell("stopped")
        sys.exit(0)
    tell("step", step=30, steps=100, loss=7.7, seconds=3.0, word=word)
time.sleep(0.01)
