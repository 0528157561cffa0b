"""How a beset server answers new readers: `python -m tests.benchmarks.connections`.

Connections that ask nothing, heads without an end, and readers that do not read a download are
held on it while others ask for the page. Measures and asserts nothing.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from app import DOSSIER
from tests.benchmarks.sides import OURS, Server
from tests.besetting import ask, beset

LIMIT = 120


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks.connections", description=__doc__
    )
    add = parser.add_argument
    add("--idle", type=int, default=1000, metavar="N", help="that ask nothing (%(default)s)")
    add("--heads", type=int, default=120, metavar="N", help="unfinished (%(default)s)")
    add("--readers", type=int, default=30, metavar="N", help="that do not read (%(default)s)")
    add("--asked", type=int, default=20, metavar="N", help="pages asked for (%(default)s)")
    add("--dossier", type=Path, default=DOSSIER, help="(default: the shipped one)")
    return parser.parse_args(arguments)


def main(arguments: Sequence[str]) -> int:
    """Serve, hold the connections, ask, say how long it took."""
    options = parse(arguments)
    server = Server(OURS, options.dossier, LIMIT)
    try:
        ask(server.port)
        kinds = {"idle": options.idle, "heads": options.heads, "readers": options.readers}
        with beset(server.port, **kinds):
            answers = [ask(server.port) for _ in range(options.asked)]
    finally:
        server.stop()
    times = sorted(seconds for _, seconds in answers)
    served = sum(status == 200 for status, _ in answers)
    median = times[len(times) // 2]
    print(
        f"{kinds}: {served} of {len(times)} served, median {median:.2f} s, worst {times[-1]:.2f} s"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
