"""Requests of a page asked again without a browser: the server's time, bytes, many clients."""

import gzip
import http.client
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from statistics import quantiles
from urllib.parse import urlsplit


@dataclass(frozen=True)
class Asked:
    """A request that a page made."""

    method: str
    url: str
    body: str | None


Click = Sequence[Asked]


class Client:
    """A connection that is kept, as a browser keeps it."""

    def __init__(self, address: str) -> None:
        self.connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=600)

    def ask(self, asked: Asked) -> bytes:
        """Return the answer's body; `OSError` unless it is 200 or 204."""
        parts = urlsplit(asked.url)
        target = f"{parts.path}?{parts.query}" if parts.query else parts.path
        headers = {"Content-Type": "application/json"} if asked.body else {}
        self.connection.request(asked.method, target, asked.body, headers)
        answer = self.connection.getresponse()
        body = answer.read()
        if answer.status not in (200, 204):
            raise OSError(f"{answer.status} for {asked.url}")
        return body


def server_times(clicks: Sequence[Click]) -> list[float]:
    """Return for each click the seconds that the server takes for its requests."""
    client = Client(clicks[0][0].url)
    times = []
    for click in clicks:
        started = time.perf_counter()
        for asked in click:
            client.ask(asked)
        times.append(time.perf_counter() - started)
    return times


def sizes(page: Sequence[Asked]) -> tuple[int, int]:
    """Return the bytes of all answers, as they are and each compressed by gzip."""
    client = Client(page[0].url)
    bodies = [client.ask(asked) for asked in page]
    return sum(map(len, bodies)), sum(len(gzip.compress(body, 6)) for body in bodies)


def crowd(clicks: Sequence[Click], clients: int, seconds: float) -> dict[str, float]:
    """Let so many clients click for some seconds: clicks, answers, waiting times, errors."""
    begun = time.perf_counter()
    until = begun + seconds

    def use(number: int) -> tuple[list[float], int, int]:
        client, errors, answers = Client(clicks[0][0].url), 0, 0
        waited: list[float] = []
        while time.perf_counter() < until:
            started = time.perf_counter()
            try:
                for asked in clicks[(number + len(waited)) % len(clicks)]:
                    client.ask(asked)
                    answers += 1
                waited.append(time.perf_counter() - started)
            except (OSError, http.client.HTTPException):
                errors += 1
                client = Client(clicks[0][0].url)
        return waited, errors, answers

    with ThreadPoolExecutor(clients) as pool:
        results = list(pool.map(use, range(clients)))
    took = time.perf_counter() - begun
    waited = sorted(time_ for times, *_ in results for time_ in times)
    parts = quantiles(waited, n=20, method="inclusive") if len(waited) > 1 else [took] * 19
    return {
        "clicks_a_second": len(waited) / took,
        "answers_a_second": sum(answers for *_, answers in results) / took,
        "p50": parts[9],
        "p95": parts[-1],
        "errors": sum(errors for _, errors, _ in results),
    }
