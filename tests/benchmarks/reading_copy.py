"""Measures the reading copy in Chromium: `python -m tests.benchmarks.reading_copy`.

Of a copy of the shipped dossier and of one of 2 000 invented events: its size, how long it takes to
open, how long a filter takes to the frame that shows it. Beside the time stands that of the
processor, which other programs on the machine lengthen less. It asserts nothing.
"""

import argparse
import gzip
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, CDPSession, Page, sync_playwright

from app import DOSSIER
from components.reading_copy import document
from data.dossier.load import load
from run import find_browser
from tests.benchmarks.__main__ import FLAGS
from tests.benchmarks.generate import generate
from tests.conftest import TODAY

EVENTS = 2_000
WARM_UP = 2
DRAWN = "document.querySelector('#timeline svg.labels text')"
# Put into a page before its own scripts: when the timeline was drawn for the first time.
FIRST = f"""new MutationObserver((_, observer) => {{
  if (!{DRAWN}) return;
  observer.disconnect();
  requestAnimationFrame(() => setTimeout(() => {{ window.drawn = performance.now(); }}));
}}).observe(document, {{ subtree: true, childList: true }});"""
FILTER = """async (address) => {
  const begin = performance.now();
  dashBridge.visit(address);
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  return performance.now() - begin;
}"""
TYPES = "[...document.querySelectorAll('#filter-type input')].map((box) => box.value)"
Samples = dict[str, list[float]]
# A figure, what it is, its unit, its bound at the shipped size and at 2 000 events.
ROWS = (
    ("size", "size", "MB", 2, 2),
    ("packed", "  the same, gzipped", "MB", 0.6, None),
    ("open", "opens", "ms", 1_000, 1_000),
    ("open_processor", "  of the processor", "ms", None, None),
    ("one", "filter: one type", "ms", 50, 100),
    ("one_processor", "  of the processor", "ms", None, None),
    ("all", "filter: all types again", "ms", 50, 100),
    ("all_processor", "  of the processor", "ms", None, None),
)


def sizes(file: Path) -> Samples:
    """Return how large a copy is, in MB, as it is and gzipped."""
    contents = file.read_bytes()
    return {"size": [len(contents) / 1e6], "packed": [len(gzip.compress(contents)) / 1e6]}


def processor(session: CDPSession) -> float:
    """Return the milliseconds that the page's thread has worked so far."""
    metrics = session.send("Performance.getMetrics")["metrics"]
    return float(next(each["value"] for each in metrics if each["name"] == "TaskDuration")) * 1000


def opened(browser: Browser, file: Path) -> tuple[Page, CDPSession, float]:
    """Open a copy; return its page, what measures it, and after how many ms it was drawn."""
    page = browser.new_context(viewport={"width": 1440, "height": 900}).new_page()
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    page.add_init_script(FIRST)
    page.goto(file.as_uri())
    while not page.evaluate("window.drawn"):
        page.wait_for_timeout(50)
    return page, session, page.evaluate("window.drawn")


def measure(browser: Browser, file: Path, repeat: int) -> Samples:
    """Return all samples of a copy: milliseconds, and MB of its size."""
    found = sizes(file) | {key: [] for key, *_ in ROWS[2:]}
    for _ in range(repeat):
        page, session, took = opened(browser, file)
        found["open"].append(took)
        found["open_processor"].append(processor(session))
        if len(found["open"]) < repeat:
            page.context.close()
    types = page.evaluate(TYPES)
    for n in range(WARM_UP + repeat):
        for key, address in (("one", f"/?type={types[n % len(types)]}"), ("all", "/")):
            before = processor(session)
            took = page.evaluate(FILTER, address)
            if n >= WARM_UP:
                found[key].append(took)
                found[f"{key}_processor"].append(processor(session) - before)
            page.wait_for_timeout(300)  # what moves has come to its place
    page.context.close()
    return found


def table(name: str, found: Samples, which: int) -> str:
    """Say the medians of a copy, each beside its budget: the first of two, or the second."""
    lines = [name]
    for key, label, unit, *bounds in ROWS:
        bound = f"  ≤ {bounds[which]:g} {unit}" if bounds[which] else ""
        lines.append(f"{label:<28} {median(found[key]):>8.3g} {unit}{bound}")
    return "\n".join(lines)


def main(arguments: Sequence[str]) -> int:
    """Write both copies, measure them, print a table of each."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks.reading_copy", description=__doc__
    )
    parser.add_argument("--repeat", type=int, default=9, help="samples of each (%(default)s)")
    repeat = parser.parse_args(arguments).repeat
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        path = find_browser(os.environ) or None
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        many = generate(Path(scratch) / str(EVENTS), EVENTS)
        for which, folder in enumerate((DOSSIER, many)):
            catalogue = load(folder, TODAY)
            file = Path(scratch) / f"{which}.html"
            file.write_text(document.copy(catalogue), encoding="utf-8")
            found = measure(browser, file, repeat)
            print(table(f"{len(catalogue.events)} events", found, which), flush=True)
        browser.close()
    print("load of the machine:", *(f"{load:.1f}" for load in os.getloadavg()))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
