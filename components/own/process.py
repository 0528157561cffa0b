"""Asks a process of its own what a file holds, so that no file can hold up or hurt the server.

The process (child.py) gets the file on its standard input and answers on its standard output. It
may use so much time and memory and write no file; it is killed if it takes too long. One at a time.
"""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from components import text
from components.own.child import REFUSED
from components.own.upload import RefusedError

HERE = Path(__file__).parent.parent.parent
PATIENCE = 25  # seconds; of the processor it has child.PROCESSOR at most
_ONE = threading.Lock()
_OPTIONS = ("-B", "-X", "utf8")  # no file is written, not even of Python's own
_OVERTIME = {-getattr(signal, name, 0) for name in ("SIGXCPU", "SIGKILL")}
_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)

Action = Literal["look", "save", "export"]
# What runs in the process. A copy is made of all that this page stands on: it is above it.
MODULES: Mapping[Action, str] = {
    "look": "components.own.child",
    "save": "components.own.child",
    "export": "components.reading_copy.export.child",
}


class BusyError(Exception):
    """Another file is being read."""


@dataclass(frozen=True)
class Answer:
    """What the process answers: what was asked for, or why not, as JSON."""

    body: bytes
    refused: bool


def ask(action: Action, name: str, body: bytes) -> Answer:
    """Return what comes of an action on a file of that name.

    `BusyError` while another is read; `RefusedError` says what became of the process if it ended
    without an answer.
    """
    if not _ONE.acquire(blocking=False):
        raise BusyError
    try:
        return _answer(action, f"{name}\n".encode() + body)
    finally:
        _ONE.release()


def _answer(action: Action, sent: bytes) -> Answer:
    command = [sys.executable, *_OPTIONS, "-m", MODULES[action], action]
    # A library for sums starts a thread for each processor, and each takes its share of memory.
    environment = os.environ | {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
    try:
        ended = subprocess.run(  # noqa: S603 (nothing of the request stands in the command)
            command,
            input=sent,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=PATIENCE,
            cwd=HERE,
            env=environment,
            check=False,
            creationflags=_NO_WINDOW,
        )
    except subprocess.TimeoutExpired:
        raise RefusedError(text.own.TOO_LONG) from None
    if ended.returncode in (0, REFUSED):
        return Answer(ended.stdout, ended.returncode == REFUSED)
    raise RefusedError(text.own.TOO_LONG if ended.returncode in _OVERTIME else text.own.BROKEN)
