"""Lets many click for minutes on gunicorn: `python -m tests.benchmarks.soak`.

What they ask is what a real click asks, recorded once in a browser. Measures and asserts nothing:
each minute a line of answers a second, waiting times, errors and the memory of each worker.
"""

import argparse
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

from app import DOSSIER
from run import find_browser
from tests.benchmarks import asking
from tests.benchmarks.__main__ import FLAGS
from tests.benchmarks.asking import Click
from tests.benchmarks.measure import counted
from tests.benchmarks.sides import OURS, Server, Side, resident
from tests.benchmarks.visit import Visit

MINUTE = 60.0
MOST_CLIENTS, MOST_MINUTES, MOST_WORKERS = 100, 60, 8
TYPES = 4  # each chosen and taken off again
LIMIT = 120


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.soak", description=__doc__)
    add = parser.add_argument
    add("--workers", type=int, default=2, choices=range(1, MOST_WORKERS + 1), metavar="N")
    add("--clients", type=int, default=30, choices=range(1, MOST_CLIENTS + 1), metavar="N")
    add("--minutes", type=int, default=10, choices=range(1, MOST_MINUTES + 1), metavar="N")
    add("--dossier", type=Path, default=DOSSIER, help="(default: the shipped one)")
    add("--json", type=Path, help="file for all figures")
    return parser.parse_args(arguments)


def side(workers: int) -> Side:
    """Return our app as gunicorn serves it to this machine."""
    command = ("-m", "gunicorn", "app:server", "--bind", "127.0.0.1:PORT", "--workers")
    more = (str(workers), "--threads", "4", "--preload", "--no-control-socket")
    return Side("gunicorn", (*command, *more), OURS.drawn, OURS.opener, OURS.choice)


def clicks(server: Server, gunicorn: Side, folder: Path) -> list[Click]:
    """Return what a browser asks at each click of a sequence."""
    found: list[Click] = []
    with sync_playwright() as playwright:
        path = find_browser(os.environ) or None
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        visit = Visit(browser, gunicorn, server, LIMIT)
        visit.load()
        visit.open_menu()
        for type_, _ in counted(folder).most_common(TYPES):
            for _ in range(2):
                visit.click(type_)
                found.append([asked for asked in visit.asked if asked.body])
        browser.close()
    return found


def workers_of(process: int) -> list[int]:
    """Return the processes that a process has begun; none where the system does not say."""
    listed = Path(f"/proc/{process}/task/{process}/children")
    return [int(number) for number in listed.read_text().split()] if listed.is_file() else []


def minute(server: Server, asked: Sequence[Click], clients: int) -> dict[str, Any]:
    """Let the clients click for a minute: what came of it, and the workers' memory after it."""
    found: dict[str, Any] = dict(asking.crowd(asked, clients, MINUTE))
    found["memory"] = {number: resident(number) for number in workers_of(server.process.pid)}
    return found


def line(number: int, found: dict[str, Any]) -> str:
    """Say what a minute was like."""
    memory = ", ".join(f"{mb:.1f}" for mb in found["memory"].values() if mb is not None)
    return (
        f"{number:>3} min  {found['answers_a_second']:>6.0f} answers/s  "
        f"p50 {found['p50'] * 1000:>5.0f} ms  p95 {found['p95'] * 1000:>5.0f} ms  "
        f"{found['errors']:>3.0f} errors  workers {memory} MB"
    )


def main(arguments: Sequence[str]) -> int:
    """Serve, record a sequence of clicks, let the clients go through it, say each minute."""
    options = parse(arguments)
    os.environ["DOSSIER"] = str(options.dossier)
    gunicorn, minutes = side(options.workers), []
    server = Server(gunicorn, options.dossier, LIMIT)
    try:
        asked = clicks(server, gunicorn, options.dossier)
        for number in range(1, options.minutes + 1):
            minutes.append(minute(server, asked, options.clients))
            print(line(number, minutes[-1]), flush=True)
    finally:
        server.stop()
    if options.json:
        options.json.write_text(json.dumps(minutes, indent=1), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
