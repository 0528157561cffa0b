"""What is compared, each as a server over one dossier, and how it is used."""

import http.client
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from socket import socket

ROOT = Path(__file__).parent.parent.parent


@dataclass(frozen=True)
class Side:
    """How one side is started (FOLDER and PORT filled in), when it is drawn, what is clicked."""

    name: str
    command: tuple[str, ...]
    drawn: str
    opener: str
    choice: str


NAIVE = Side(
    name="naive",
    command=("-m", "tests.benchmarks.naive", "FOLDER", "PORT"),
    drawn="document.querySelector('#timeline .trace') && document.querySelector('#list li')",
    opener="",
    choice="#types input[value={}]",
)
CHART = Side(
    name="chart",
    command=(*NAIVE.command, "chart"),
    drawn="document.querySelector('#timeline .trace')",
    opener="",
    choice=NAIVE.choice,
)
OURS = Side(
    name="ours",
    command=("app.py", "--dossier", "FOLDER", "--port", "PORT"),
    drawn="document.querySelector('#event-list')?.dataset.drawn"
    " && document.querySelector('svg.labels text')",
    opener="#filter-type > summary",
    choice="#filter-type input[value={}]",
)


class Server:
    """A side's server: `first` is the time in seconds from its start to its first answer."""

    def __init__(self, side: Side, folder: Path, limit: float) -> None:
        with socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        filled = (word.replace("PORT", str(self.port)) for word in side.command)
        named = (str(folder) if word == "FOLDER" else word for word in filled)
        command = [sys.executable, *named]
        # As at a user's: the first start keeps the bytecode of the side's own modules for the next.
        environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
        started = time.perf_counter()
        self.process = subprocess.Popen(
            command,
            cwd=ROOT,
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self.address = f"http://127.0.0.1:{self.port}/"
        while not self._answers():
            if self.process.poll() is not None:
                raise OSError(f"{side.name} ended; try: {' '.join(command)}")
            if time.perf_counter() - started > limit:
                self.stop()
                raise TimeoutError(f"{side.name} did not answer within {limit:g} s")
            time.sleep(0.01)
        self.first = time.perf_counter() - started

    def _answers(self) -> bool:
        connection = http.client.HTTPConnection("127.0.0.1", self.port)
        try:
            connection.request("GET", "/")
            return connection.getresponse().status == 200
        except OSError:
            return False
        finally:
            connection.close()

    def memory(self) -> float | None:
        """Return the memory it holds, in MB; None where the system does not say."""
        return resident(self.process.pid)

    def stop(self) -> None:
        """End it."""
        self.process.terminate()
        self.process.wait(timeout=60)


def resident(process: int) -> float | None:
    """Return the memory that a process holds, in MB; None where the system does not say."""
    status = Path(f"/proc/{process}/status")
    if not status.is_file():
        return None
    lines = dict(line.split(":", 1) for line in status.read_text().splitlines())
    return int(lines["VmRSS"].split()[0]) / 1024 if "VmRSS" in lines else None
