"""Measures both sides over one dossier, in turns, so that a noisy moment meets both."""

import csv
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from playwright.sync_api import Browser
from playwright.sync_api import Error as BrowserError

from tests.benchmarks import asking
from tests.benchmarks.asking import Click
from tests.benchmarks.sides import Server, Side
from tests.benchmarks.visit import Visit

WARM_UP = 2
PATIENCE = 60_000  # milliseconds; a figure whose samples took longer together gets no further ones
SECONDS_OF_A_CROWD = 5.0


@dataclass(frozen=True)
class Plan:
    """How often everything is done, how many clients at once, and how long is waited at most."""

    starts: int
    repeat: int
    clients: Sequence[int]
    limit: float


class Stand:
    """One side while it is measured: for each figure its samples, and why it stopped if it did."""

    def __init__(self, side: Side, folder: Path, browser: Browser, plan: Plan) -> None:
        self.side, self.folder, self.browser, self.plan = side, folder, browser, plan
        self.samples: dict[str, list[float]] = defaultdict(list)
        self.failed = ""
        self.server: Server | None = None
        self.visit: Visit | None = None
        self.page: Click = []  # all that the first visit asked for
        self.clicks: list[Click] = []

    def start(self) -> None:
        """Start the server anew, until its first answer."""
        self.stop()
        self.server = Server(self.side, self.folder, self.plan.limit)
        self._note(first_answer=self.server.first)

    def stop(self) -> None:
        """End the server, if there is one."""
        if self.server:
            self.server.stop()
        self.server = None

    def load(self) -> None:
        """Visit for the first time and once more; the visitor before leaves."""
        if self._enough("load_first"):
            return
        if self.visit:
            self.visit.close()
        assert self.server
        self.visit = Visit(self.browser, self.side, self.server, self.plan.limit)
        for which in ("first", "again"):
            with self._at_least(f"load_{which}"):
                loaded = self.visit.load()
            self._note(**{f"{name}_{which}": value for name, value in loaded.items()})
            self.page = self.page or list(self.visit.asked)

    def click(self, type_: str, warm: bool) -> None:
        """Choose a type and take it off again."""
        assert self.visit
        if self._enough("click_all"):
            return
        if not self.clicks:
            self.visit.open_menu()
        for which in ("one", "all"):
            with self._at_least(f"click_{which}"):
                figures = self.visit.click(type_)
            self.clicks.append([asked for asked in self.visit.asked if asked.body])
            if warm:
                self._note(**{f"{name}_{which}": value for name, value in figures.items()})

    def ask_again(self) -> None:
        """Ask what the clicks asked, without a browser."""
        assert self.visit
        assert self.server
        self._note(page_memory=self.visit.memory())
        for click, took in zip(self.clicks, asking.server_times(self.clicks), strict=True):
            plain, packed = asking.sizes(click)
            self._note(server=took * 1000, answer=plain, answer_packed=packed)
        self._note(first_visit_packed=asking.sizes(self.page)[1])

    def crowd(self, clients: int) -> None:
        """Let many click at once."""
        found = asking.crowd(self.clicks, clients, SECONDS_OF_A_CROWD)
        self._note(**{f"{name}_{clients}": value for name, value in found.items()})

    def leave(self) -> None:
        """Weigh the server and end everything."""
        if self.server and (memory := self.server.memory()):
            self._note(server_memory=memory)
        self.stop()
        if self.visit:
            self.visit.close()

    def _enough(self, name: str) -> bool:
        return sum(self.samples[name]) > PATIENCE

    @contextmanager
    def _at_least(self, name: str) -> Iterator[None]:
        """What is given up took at least as long as was waited."""
        try:
            yield
        except TimeoutError:
            self.samples[name].append(self.plan.limit * 1000)
            raise

    def _note(self, **figures: float) -> None:
        for name, value in figures.items():
            self.samples[name].append(value)


def measure(
    browser: Browser, sides: Iterable[Side], folder: Path, plan: Plan
) -> Mapping[str, Stand]:
    """Return for each side its stand with all samples."""
    stands = [Stand(side, folder, browser, plan) for side in sides]
    types = [type_ for type_, _ in counted(folder).most_common()]
    clicks = [(types[n % len(types)], n >= WARM_UP) for n in range(WARM_UP + plan.repeat)]
    steps: list[Callable[[Stand], None]] = [
        *[Stand.start] * plan.starts,
        *[Stand.load] * plan.repeat,
        *(partial(Stand.click, type_=type_, warm=warm) for type_, warm in clicks),
        Stand.ask_again,
        *(partial(Stand.crowd, clients=clients) for clients in plan.clients),
    ]
    try:
        for step in steps:
            for stand in stands:
                take(step, stand)
            stands.reverse()  # who is first in one round is last in the next
    finally:
        for stand in stands:
            stand.leave()
    return {stand.side.name: stand for stand in stands}


def take(step: Callable[[Stand], None], stand: Stand) -> None:
    """Take a step unless the side has failed; one that fails is measured no further."""
    if stand.failed:
        return
    try:
        step(stand)
    except (BrowserError, OSError) as error:  # a TimeoutError is an OSError
        stand.failed = str(error)
        stand.stop()


def counted(folder: Path) -> Counter[str]:
    """Count the events of a dossier by type."""
    with (folder / "events.csv").open(encoding="utf-8-sig", newline="") as file:
        return Counter(row["type"] for row in csv.DictReader(file))
