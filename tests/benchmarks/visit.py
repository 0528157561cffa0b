"""A page of one side in a real browser: loaded, clicked, and asked what that took."""

import time
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Request

from tests.benchmarks.asking import Asked
from tests.benchmarks.sides import Server, Side

PROBE = Path(__file__).with_name("probe.js")
QUIET = 500  # milliseconds without a change, after which nothing more is expected


class Visit:
    """One visitor with an empty cache. Times are milliseconds, `limit` the seconds to wait."""

    def __init__(self, browser: Browser, side: Side, server: Server, limit: float) -> None:
        self.side, self.server, self.limit = side, server, limit
        self.context = browser.new_context(viewport={"width": 1440, "height": 900})
        self.page = self.context.new_page()
        self.page.set_default_timeout(limit * 1000)
        self.page.add_init_script(path=PROBE)
        self.asked: list[Asked] = []
        self.page.on("request", self._note)
        self.received = 0.0
        self.browser = self.context.new_cdp_session(self.page)
        self.browser.on("Network.loadingFinished", self._count)
        self.browser.send("Network.enable")

    def _note(self, request: Request) -> None:
        if request.url.startswith("http") and request.method != "HEAD":  # it asks for no news
            self.asked.append(Asked(request.method, request.url, request.post_data))

    def _count(self, event: dict[str, Any]) -> None:
        self.received += event["encodedDataLength"]

    def load(self) -> dict[str, float]:
        """Load the page until it is drawn and idle."""
        self.page.goto("about:blank")
        self.asked, self.received = [], 0
        self.page.goto(self.server.address, wait_until="commit")
        read = self._settled(self.side.drawn)
        return {"load": read["idle"], "blocking": read["blocking"], "bytes": self.received}

    def open_menu(self) -> None:
        """Open what hides the choices, if anything does."""
        if self.side.opener:
            self.page.click(self.side.opener)

    def click(self, value: str) -> dict[str, float]:
        """Click on a type: the time until the last frame that the click causes."""
        self.page.evaluate("probe.begin()")
        self.asked = []
        self.page.click(self.side.choice.format(value))
        read = self._settled("probe.read().click")
        if not self.asked:
            raise ValueError(f"the click on {value} asked the server for nothing")
        return {"click": read["frame"] - read["click"], "blocking": read["blocking"]}

    def _settled(self, condition: str) -> dict[str, float]:
        until = time.monotonic() + self.limit
        while time.monotonic() < until:
            if self.page.evaluate(f"window.probe && ({condition}) && probe.quiet() > {QUIET}"):
                found: dict[str, float] = self.page.evaluate("probe.read()")
                return found
            self.page.wait_for_timeout(50)
        raise TimeoutError(f"{self.side.name} was not drawn within {self.limit} s")

    def memory(self) -> float:
        """Return what the page's scripts hold after a collection, in MB."""
        self.browser.send("HeapProfiler.collectGarbage")
        self.browser.send("Performance.enable")
        metrics = self.browser.send("Performance.getMetrics")["metrics"]
        held = {metric["name"]: metric["value"] for metric in metrics}
        return float(held["JSHeapUsedSize"]) / 1e6

    def close(self) -> None:
        """Leave, cache and all."""
        self.context.close()
