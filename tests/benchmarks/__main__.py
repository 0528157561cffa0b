"""Measures the app beside a naive one over invented dossiers: `python -m tests.benchmarks`.

It measures and asserts nothing. A dossier of a million events takes minutes to write and to load.
"""

import argparse
import json
import os
import platform
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

from run import find_browser
from tests.benchmarks import report
from tests.benchmarks.generate import SEED, generate
from tests.benchmarks.measure import Plan, Stand, counted, measure
from tests.benchmarks.sides import CHART, NAIVE, OURS, Side

SIZES = (120, 1_000, 10_000, 100_000, 1_000_000)
MANY_STARTS_UP_TO = 10_000
FLAGS = ["--disable-gpu", "--no-sandbox", "--disable-background-networking"]
PACKAGES = ("dash", "plotly", "pandas", "numpy", "playwright")


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    add = parser.add_argument
    add("--events", type=numbers, default=SIZES, help="how many, by commas (default: all sizes)")
    add("--dossier", type=Path, help="a dossier to measure instead of invented ones")
    add("--repeat", type=int, default=5, help="samples of each figure (%(default)s)")
    add("--clients", type=numbers, default=report.CLIENTS, help="at once, over the first dossier")
    add("--naive-up-to", type=int, default=500, help="events (%(default)s); then its chart alone")
    add("--chart-up-to", type=int, default=100_000, help="events (%(default)s); then no yardstick")
    add("--limit", type=float, default=180, help="seconds to wait for anything (%(default)s)")
    add("--keep", type=Path, help="folder for the dossiers, which are then used again")
    add("--json", type=Path, help="file for all samples")
    return parser.parse_args(arguments)


def numbers(text: str) -> tuple[int, ...]:
    """Read numbers joined by commas."""
    return tuple(int(part) for part in text.split(",") if part)


def dossiers(options: argparse.Namespace, scratch: Path) -> Iterator[tuple[int, Path]]:
    """Yield the dossiers to measure, each with its number of events; writes those that lack."""
    if options.dossier:
        yield sum(counted(options.dossier).values()), options.dossier
        return
    for events in options.events:
        folder = (options.keep or scratch) / f"{events}-{SEED}"
        if not folder.is_dir():
            generate(folder.with_suffix(".part"), events).rename(folder)
        yield events, folder


def sides(events: int, options: argparse.Namespace) -> list[Side]:
    """Return what is measured for so many events: the yardstick, if there is one, and ours."""
    if events <= options.naive_up_to:
        return [NAIVE, OURS]
    return [CHART, OURS] if events <= options.chart_up_to else [OURS]


def main(arguments: Sequence[str]) -> int:
    """Measure, print a table for each dossier, write all samples if asked to."""
    options = parse(arguments)
    measured: dict[int, Mapping[str, Stand]] = {}
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=find_browser(os.environ) or None, args=FLAGS
        )
        for events, folder in dossiers(options, Path(scratch)):
            plan = Plan(
                starts=options.repeat if events <= MANY_STARTS_UP_TO else 1,
                repeat=options.repeat,
                clients=() if measured else options.clients,
                limit=options.limit,
            )
            measured[events] = measure(browser, sides(events, options), folder, plan)
            say(events, measured[events])
        setting = machine(browser.version)
    ours = {events: stands[OURS.name].samples for events, stands in measured.items()}
    print(report.growth(ours), end="")
    if options.json:
        options.json.write_text(json.dumps(written(setting, measured), indent=1), encoding="utf-8")
    return 0


def say(events: int, stands: Mapping[str, Stand]) -> None:
    """Print the table of one dossier, and what failed."""
    yardstick = next((name for name in stands if name != OURS.name), "–")
    theirs = stands[yardstick].samples if yardstick in stands else {}
    print(report.table(events, yardstick, theirs, stands[OURS.name].samples))
    for name, stand in stands.items():
        if stand.failed:
            print(f"{name}: {stand.failed}")
    print(flush=True)


def machine(browser: str) -> dict[str, Any]:
    """Say where it was measured."""
    load = os.getloadavg() if hasattr(os, "getloadavg") else ()
    versions = {name: version(name) for name in PACKAGES} | {"chromium": browser}
    return {
        "python": platform.python_version(),
        "system": platform.platform(),
        "processors": os.cpu_count(),
        "load_at_the_end": load,
        "versions": versions,
    }


def written(setting: dict[str, Any], measured: Mapping[int, Mapping[str, Stand]]) -> dict[str, Any]:
    """Return everything measured, for JSON."""
    return {
        "machine": setting,
        "dossiers": {
            events: {
                name: {"failed": stand.failed, "samples": stand.samples}
                for name, stand in stands.items()
            }
            for events, stands in measured.items()
        },
    }


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
