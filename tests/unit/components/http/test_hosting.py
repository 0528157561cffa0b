"""Served by real processes: how they end, and that two of them are one to a visitor."""

import contextlib
import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from flask import Flask, request

from components.http.hosting import trust_proxies
from tests import slow, small
from tests.besetting import ask, beset
from tests.programs import ROOT, free_port, run

GUNICORN = ("-m", "gunicorn", "--no-control-socket", "--bind", "127.0.0.1:{port}", "--workers", "2")
WAITRESS = ("app.py", "--port", "{port}")


@dataclass
class Serving:
    """A server in a process of its own; `end` sends a signal and returns exit code and errors."""

    process: subprocess.Popen[str]
    port: int

    @contextmanager
    def asking(self, path: str, **headers: str) -> Iterator[http.client.HTTPResponse]:
        """Ask on a connection of its own, and give the answer, its body still to read."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        try:
            connection.request("GET", path, headers=named)
            with connection.getresponse() as answer:
                yield answer
        finally:
            connection.close()

    def state(self) -> str:
        """Return which state of the dossier it shows."""
        with self.asking("/healthz") as answer:
            return str(answer.headers["X-Dossier"])

    def health(self) -> tuple[int, str]:
        """Return what it says of itself."""
        with self.asking("/healthz") as answer:
            return answer.status, answer.read().decode()

    def end(self, number: int = signal.SIGTERM) -> tuple[int, str]:
        """Send a signal, and return exit code and standard error."""
        self.process.send_signal(number)
        _, said = self.process.communicate(timeout=30)
        return self.process.returncode, said


@contextmanager
def serving(
    command: Sequence[str], stderr: int = subprocess.PIPE, **environment: str
) -> Iterator[Serving]:
    """Start Python with a command, and wait until it answers."""
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, *(word.format(port=port) for word in command)],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=stderr,
        encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8", **environment},
    )
    started = Serving(process, port)
    try:
        for _ in range(240):
            assert process.poll() is None, process.communicate()[1]
            try:
                started.state()
                break
            except OSError:
                time.sleep(0.125)
        yield started
    finally:
        if process.poll() is None:
            process.kill()
            process.communicate()


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The invented dossier's folder."""
    return str(small.write(tmp_path_factory.mktemp("served")))


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_ends_quietly(dossier: str, number: int) -> None:
    """A signal ends it with 0, without a word, and its port can be taken."""
    with serving(WAITRESS, DOSSIER=dossier) as served:
        with served.asking("/healthz"):  # and the connection is kept
            assert served.end(number) == (0, "")
        with socket.socket() as other:
            other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            other.bind(("127.0.0.1", served.port))


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")
@pytest.mark.parametrize(
    "command", [("-m", "tests.slow", "{port}"), (*GUNICORN, "--threads", "4", "tests.slow:server")]
)
def test_answers_in_hand_are_finished(dossier: str, command: Sequence[str]) -> None:
    """Whoever is being answered gets all of it, nobody else is let in; then it ends with 0."""
    with serving(command, DOSSIER=dossier) as served, served.asking("/events.slow") as answer:
        assert answer.read(len(slow.BEGUN)) == slow.BEGUN
        served.process.send_signal(signal.SIGTERM)
        assert answer.read() == slow.REST
        _, said = served.process.communicate(timeout=30)
        assert served.process.returncode == 0
        assert "Traceback" not in said
        with pytest.raises(OSError, match="refused"):
            served.state()


def test_workers_follow_a_change(tmp_path: Path) -> None:
    """Several workers, even of one parent that has read the tables, each notice a change."""
    folder = small.write(tmp_path)
    with serving((*GUNICORN, "--preload", "app:server"), DOSSIER=str(folder)) as served:
        before = served.state()
        small.write(folder, small.changed("themes.csv", "Who trusts whom.", "Who trusts which."))
        now: list[str] = []
        for _ in range(400):  # a dozen answers in a row that agree come from both
            now = [*now[-11:], served.state()]
            if len(now) == 12 and len(set(now)) == 1 and now[0] != before:
                break
            time.sleep(0.05)
        assert len(set(now)) == 1
        assert now[0] != before
        assert served.end()[0] == 0


def test_a_broken_dossier_is_not_tried_again(tmp_path: Path) -> None:
    """Over a broken dossier gunicorn ends by itself, and says what is wrong."""
    small.write(tmp_path, small.changed("themes.csv", "trade,Trade,2", "trade,Trade,two"))
    ended = subprocess.run(
        [sys.executable, *(word.format(port=free_port()) for word in GUNICORN), "app:server"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env={**os.environ, "DOSSIER": str(tmp_path)},
    )
    assert ended.returncode
    assert "themes.csv:3: order: 'two' is not a whole number" in ended.stderr
    assert "Worker failed to boot" in ended.stderr


def test_a_beset_server_answers(dossier: str) -> None:
    """Beside idle connections, heads without an end and readers that do not read, one is served."""
    with (
        serving(WAITRESS, DOSSIER=dossier) as served,
        beset(served.port, idle=150, heads=120, readers=30),
    ):
        assert ask(served.port)[0] == 200


def test_too_much_is_refused_at_the_head(dossier: str) -> None:
    """Who declares a body of more than 5 MB is refused before a byte of it has come."""
    head = f"POST /stories/check HTTP/1.1\r\nHost: localhost\r\nContent-Length: {6 << 20}\r\n\r\n"
    with (
        serving(WAITRESS, DOSSIER=dossier) as served,
        socket.create_connection(("127.0.0.1", served.port), timeout=30) as line,
    ):
        line.sendall(head.encode())
        assert line.recv(12) == b"HTTP/1.1 413"


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("localhost", 200),
        ("127.0.0.1:8050", 200),
        ("[::1]", 200),
        ("evil.example", 421),
        ("friend.example:8050", 200),
        ("a b", 400),
        ("", 400),
    ],
)
def test_names(named: Serving, host: str, status: int) -> None:
    """On a loopback address loopback names are answered, those allowed, and no other."""
    with named.asking("/events.csv", Host=host) as answer:
        assert answer.status == status
        assert status == 200 or len(answer.read().splitlines()) == 1


@pytest.fixture(scope="module")
def named(dossier: str) -> Iterator[Serving]:
    """A server that may be asked for under another name."""
    with serving((*WAITRESS, "--allow-host", "friend.example"), DOSSIER=dossier) as served:
        yield served


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no full device")
@pytest.mark.parametrize("kind", ["full", "closed", "unread"])
def test_nobody_hears_what_changes(tmp_path: Path, kind: str) -> None:
    """With standard error full, closed or unread changes are shown; health names what ails it."""
    folder = small.write(tmp_path)
    ends = list(os.pipe())
    if kind == "unread":
        os.set_blocking(ends[1], False)
        with contextlib.suppress(BlockingIOError):
            while os.write(ends[1], b"x" * 4096):
                pass
        os.set_blocking(ends[1], True)
    elif kind == "closed":
        os.close(ends.pop(0))
    else:
        ends.append(os.open("/dev/full", os.O_WRONLY))
    try:
        with serving(WAITRESS, stderr=ends[-1], DOSSIER=str(folder)) as served:
            for title in ("Who trusts which.", "Who trusts what."):
                before = served.state()
                small.write(folder, small.changed("themes.csv", "Who trusts whom.", title))
                assert until(lambda before=before: served.state() != before)
            assert until(lambda: "changes cannot be reported" in served.health()[1])
            assert served.health()[0] == 200
    finally:
        for end in ends:
            os.close(end)


def until(test: Callable[[], bool]) -> bool:
    """Poll until something is so; whether it ever is."""
    for _ in range(600):
        if test():
            return True
        time.sleep(0.05)
    return False


def test_processes_agree(dossier: str) -> None:
    """Two processes, however their hashes are seeded, give the same answers, whoever is asked."""
    asked = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.answers", dossier],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        )
        for seed in ("1", "2")
    ]
    answers = [process.communicate(timeout=60) for process in asked]
    assert [process.returncode for process in asked] == [0, 0], answers
    said = [lines.splitlines() for lines, _ in answers]
    assert len(said[0]) > 15
    assert said[0] == said[1]


def heard(proxies: int, scheme: str = "https") -> str:
    """The address that an app behind so many proxies takes a request to have come to."""
    server = Flask(__name__)
    server.add_url_rule("/", "here", lambda: request.host_url)
    trust_proxies(server, proxies)
    headers = {"X-Forwarded-Proto": scheme, "X-Forwarded-Host": "example.org"}
    return server.test_client().get("/", headers=headers).text


def test_proxies_are_believed_only_if_asked_for() -> None:
    """`X-Forwarded-…` count if as many proxies were named; the scheme is always one of the web."""
    assert heard(0) == "http://localhost/"
    assert heard(1) == "https://example.org/"
    assert heard(1, "javascript") == "http://example.org/"


@pytest.mark.parametrize(
    ("proxies", "url"), [("", "http://127.0.0.1:{}/"), ("1", "https://a.org/")]
)
def test_a_proxy_before_waitress(dossier: str, proxies: str, url: str) -> None:
    """A citation names the address that the proxy was asked for, if TRUSTED_PROXIES says so."""
    allowed = {"TRUSTED_PROXIES": proxies, "ALLOWED_HOSTS": "a.org"}
    with serving(WAITRESS, DOSSIER=dossier, **allowed) as served:
        forwarded = {"X_Forwarded_Proto": "https", "X_Forwarded_Host": "a.org"}
        with served.asking("/cite/event/fair.txt", **forwarded) as answer:
            assert url.format(served.port) in answer.read().decode()


def test_no_number_of_proxies() -> None:
    """What is no number of proxies is refused in one sentence."""
    ended = run(TRUSTED_PROXIES="all")
    assert ended.returncode == 2
    assert ended.stderr == (
        "TRUSTED_PROXIES is 'all', not how many proxies stand before the app (e.g. 1).\n"
    )
