"""Sends hostile requests to the app: `python -m tests.benchmarks.fuzz --addresses 10000`.

Says which failed (5xx, an exception, a warning in the log), how many were answered how, and which
took longest. One seed, the same requests.
"""

import argparse
import logging
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from dash import Dash

from app import DOSSIER, create_app
from data.dossier.load import load
from tests.conftest import TODAY
from tests.fuzz.hostile import Hostility, Sent, answered, wrong

SLOWEST = 5


class Heard(logging.Handler):
    """Counts what is logged as a warning or worse."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a message."""
        self.records.append(record.getMessage())


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.fuzz", description=__doc__)
    add = parser.add_argument
    add("--addresses", type=int, default=10_000, metavar="N", help="(%(default)s)")
    add("--payloads", type=int, default=3_000, metavar="N", help="(%(default)s)")
    add("--seed", type=int, default=2026, metavar="N", help="(%(default)s)")
    add("--dossier", type=Path, default=DOSSIER, help="(default: the shipped one)")
    return parser.parse_args(arguments)


def send(app: Dash, name: str, requests: Iterator[Sent]) -> int:
    """Send requests, say what came of them; return how many failed."""
    statuses: Counter[int] = Counter()
    times: list[tuple[float, str]] = []
    failed = 0
    for sent in requests:
        begun = time.process_time()
        answer = answered(app, sent)
        times.append((time.process_time() - begun, f"{sent.method} {sent.target[:100]}"))
        statuses[answer.status] += 1
        if reason := wrong(sent, answer):
            failed += 1
            print(f"FAILED {sent.method} {sent.target[:300]} {sent.body[:300]!r}: {reason}")
    listed = ", ".join(f"{count} × {status}" for status, count in sorted(statuses.items()))
    print(f"{statuses.total()} {name}, {failed} failed: {listed}")
    for seconds, request in sorted(times, reverse=True)[:SLOWEST]:
        print(f"  {seconds:.2f} s  {request}")
    return failed


def main(arguments: Sequence[str]) -> int:
    """Send all requests; 1 if one failed, or if anything was logged."""
    options = parse(arguments)
    catalogue = load(options.dossier, TODAY)
    app = create_app(lambda: catalogue)
    heard = Heard()
    logging.getLogger().addHandler(heard)
    hostility = Hostility(app, catalogue, options.seed)
    failed = send(app, "addresses", hostility.addresses(options.addresses))
    failed += send(app, "payloads", hostility.payloads(options.payloads))
    print(f"{len(heard.records)} warnings and errors logged", *heard.records[:9], sep="\n")
    return 1 if failed or heard.records else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
