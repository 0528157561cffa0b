"""Real servers, a real Chromium; after every test: console empty, nothing asked for elsewhere."""

import os
import re
import shutil
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Error,
    Page,
    Request,
    expect,
)

from components.reading_copy import document
from data.catalogue.catalogue import Catalogue
from data.dossier.load import load
from run import find_browser
from tests import invented, small
from tests.benchmarks.generate import generate
from tests.browser.other_browsers import installed
from tests.conftest import TODAY
from tests.programs import ROOT, free_port

LEFT_OUT = shutil.ignore_patterns("node_modules", "tests", "__pycache__", ".*")
expect.set_options(timeout=20_000)  # two noisy cores
# The main job in other browsers is tried where there are any.
collect_ignore = [] if installed() else ["test_other_browsers.py", "test_copy_stage_elsewhere.py"]
Serve = Callable[..., str]
origins = {"file://"}  # of copies, and of every server that was started
KEPT = "local_storage,indexeddb,cookies,cache_storage"


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """The browser that run.py finds, or Playwright's own; root needs it without sandbox."""
    arguments = ["--disable-gpu", "--disable-background-networking", "--disable-component-update"]
    arguments.append("--process-per-site")  # what one page compiled, the next need not
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        arguments.append("--no-sandbox")
    path = find_browser(os.environ) or None
    return {**browser_type_launch_args, "executable_path": path, "args": arguments}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    """A lecturer's laptop."""
    return {**browser_context_args, "viewport": {"width": 1440, "height": 900}, "locale": "en-GB"}


@pytest.fixture(scope="session")
def serve() -> Iterator[Serve]:
    """Start the program with options on a free port and return its address."""
    started: list[subprocess.Popen[str]] = []

    def start(*options: str | Path, path: str = "/", root: Path = ROOT) -> str:
        process, address = launch(*options, path=path, root=root)
        started.append(process)
        return address

    yield start
    for process in started:
        stop(process)


def launch(
    *options: str | Path, path: str = "/", root: Path = ROOT
) -> tuple[subprocess.Popen[str], str]:
    """Start the program with options on a free port; return it and its address."""
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, root / "app.py", "--port", str(port), *options],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    origins.add(f"http://127.0.0.1:{port}")
    address = f"http://127.0.0.1:{port}{path}"
    _wait_for(f"{address}healthz", process)
    return process, address


def stop(process: subprocess.Popen[str]) -> None:
    """End a program that was launched; nothing is wrong if it has ended."""
    process.terminate()
    process.wait(timeout=20)
    assert process.stdout is not None
    process.stdout.close()


def _wait_for(address: str, process: subprocess.Popen[str]) -> None:
    for _ in range(120):
        if process.poll() is not None:
            assert process.stdout is not None
            pytest.fail(f"the server stopped: {process.stdout.read()}")
        try:
            with urllib.request.urlopen(address, timeout=2):
                return
        except OSError:
            time.sleep(0.25)
    pytest.fail("the server did not answer within half a minute")


@pytest.fixture(scope="session")
def town_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the larger invented dossier."""
    return invented.write(tmp_path_factory.mktemp("town") / "dossier")


@pytest.fixture(scope="session")
def live(serve: Serve, town_folder: Path) -> str:
    """The address of the larger invented dossier."""
    return serve("--dossier", town_folder)


@pytest.fixture(scope="session")
def live_shipped(serve: Serve) -> str:
    """The address of the dossier that comes with the program."""
    return serve()


@pytest.fixture(scope="session")
def live_whole_plotly(
    serve: Serve, town_folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> str:
    """The address of a program that has no node_modules, as before any `npm ci`."""
    copy = tmp_path_factory.mktemp("copy") / "program"
    shutil.copytree(ROOT, copy, ignore=LEFT_OUT)
    return serve("--dossier", town_folder, root=copy)


@pytest.fixture(scope="session", params=["live", "live_whole_plotly"])
def live_either(request: pytest.FixtureRequest) -> str:
    """The address of the program, with the basic bundle of plotly.js and with the whole of it."""
    address: str = request.getfixturevalue(request.param)
    return address


@pytest.fixture(scope="session")
def live_small(serve: Serve, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of the invented dossier."""
    return serve("--dossier", small.write(tmp_path_factory.mktemp("small")))


@pytest.fixture(scope="session")
def many(serve: Serve, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of an invented dossier of a thousand events."""
    return serve("--dossier", generate(tmp_path_factory.mktemp("many"), 1000))


@pytest.fixture(scope="session")
def tour(serve: Serve, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of the stories of the invented dossier, one of them of every kind of step."""
    return serve("--dossier", small.write(tmp_path_factory.mktemp("tour"), small.TOUR)) + "present/"


@pytest.fixture(scope="session")
def copied(town: Catalogue, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a copy of the larger invented dossier, a file."""
    return write_copy(town, tmp_path_factory.mktemp("copied"))


@pytest.fixture(scope="session")
def copied_shipped(shipped: Catalogue, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a copy of the dossier that comes with the program, a file."""
    return write_copy(shipped, tmp_path_factory.mktemp("copied_shipped"))


@pytest.fixture(scope="session")
def copied_many(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a copy of an invented dossier of a thousand events, a file."""
    catalogue = load(generate(tmp_path_factory.mktemp("many"), 1000), TODAY)
    return write_copy(catalogue, tmp_path_factory.mktemp("copied_many"))


@pytest.fixture(params=["many", "copied_many"])
def many_either(request: pytest.FixtureRequest) -> str:
    """The address of a thousand events, from the program and in a copy."""
    address: str = request.getfixturevalue(request.param)
    return address


def write_copy(catalogue: Catalogue, folder: Path) -> str:
    """Write a copy of a dossier into a folder and return its address."""
    file = folder / "copy.html"
    file.write_text(document.copy(catalogue), encoding="utf-8")
    return file.as_uri()


@pytest.fixture(scope="session")
def keeper(browser: Browser, browser_context_args: dict[str, Any]) -> Page:
    """A page that keeps the process of all others alive, and with it the scripts it compiled."""
    page = browser.new_context(**browser_context_args).new_page()
    page.route("**/*", lambda route: route.fulfill(body=""))
    page.goto("http://127.0.0.1/")  # the site of every server, whatever its port
    return page


@pytest.fixture
def context(keeper: Page) -> Iterator[BrowserContext]:
    """The context of all tests, in which none leaves a page, or anything kept or granted."""
    yield keeper.context
    for page in keeper.context.pages:
        if page is not keeper:
            page.close()
    keeper.context.set_offline(False)
    keeper.context.clear_permissions()
    session = keeper.context.new_cdp_session(keeper)
    for origin in origins:
        session.send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": KEPT})
    session.detach()


@pytest.fixture
def page(page: Page) -> Iterator[Page]:
    """A page that fails its test if the console is not empty or something was asked elsewhere."""
    said: list[str] = []
    elsewhere: list[str] = []

    def listen(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and not _is_meant(message):
            said.append(message.text)

    def watch(request: Request) -> None:
        if not re.match(r"http://127\.0\.0\.1:\d+/|data:|blob:|file:", request.url):
            elsewhere.append(request.url)

    page.on("console", listen)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", watch)
    yield page
    assert said == []
    assert elsewhere == []


def _is_meant(message: ConsoleMessage) -> bool:
    """The browser itself reports a 404 that should be one, and the 503 that tests alone send."""
    missing = "status of 404" in message.text and "nowhere" in message.location["url"]
    return missing or "status of 503" in message.text


def opened(page: Page, address: str) -> Page:
    """Go to an address and wait until the page is drawn."""
    page.goto(address)
    until(page, "document.querySelector('#event-list')?.dataset.drawn")
    until(page, "document.querySelectorAll('svg.labels text, .downwards text').length > 0")
    return page


def until(page: Page, expression: str) -> None:
    """Poll until an expression is true; what it speaks of may still be missing.

    Playwright's own wait needs eval, which our policy bars.
    """
    last = ""
    for _ in range(300):
        try:
            if page.evaluate(expression):
                return
        except Error as error:
            last = str(error)
        page.wait_for_timeout(50)
    pytest.fail(f"never true: {expression} {last}")


def settled(page: Page, place: int) -> None:
    """Wait until the event at a place is active, known to screen readers, shown and focused."""
    until(
        page,
        f"""(() => {{
          const list = document.getElementById("event-list"), box = list.getBoundingClientRect();
          const items = [...list.querySelectorAll("[aria-selected=true]")];
          const [item] = items, at = item?.getBoundingClientRect();
          return items.length === 1 && item.getAttribute("aria-posinset") === "{place}"
            && list.getAttribute("aria-activedescendant") === item.id
            && at.top >= box.top - 1 && at.bottom <= box.bottom + 1
            && document.querySelector(`#evidence [data-focus="${{item.dataset.event}}"]`)
            && address.get("event") === item.dataset.event;
        }})()""",
    )
