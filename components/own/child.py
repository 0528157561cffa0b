"""The process that looks at a file of a stranger: reads it, draws it, answers and ends.

`python -m components.own.child look` (or `save`): the name of the file, a line, and its bytes come
on standard input; the answer goes to standard output. What it is asked for comes with exit code 0,
why not (JSON) with `REFUSED`. Anything else is a failure without an answer.
"""

import json
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from datetime import date

REFUSED = 3
PROCESSOR, MEMORY = 10, 1 << 30  # seconds, bytes
_NICE = 5  # behind the answers of the server


Actions = Mapping[str, Callable[[str, bytes], bytes]]


def main(arguments: Sequence[str], actions: Actions) -> int:
    """Do the action that is asked for with what comes in, and return the exit code."""
    from components.own.upload import RefusedError
    from data.tables.problems import DataError

    name, _, body = sys.stdin.buffer.read().partition(b"\n")
    act = actions[arguments[0]]
    bound()
    try:
        answer, code = act(name.decode(), body), 0
    except RefusedError as error:
        answer, code = _json({"problems": [str(error)]}), REFUSED
    except DataError as error:
        answer, code = _json({"problems": list(map(str, error.problems))}), REFUSED
    sys.stdout.buffer.write(answer)
    sys.stdout.buffer.flush()
    return code


def bound() -> None:
    """Let this process use so much time and memory and no more, where the system can see to it."""
    with suppress(ImportError):  # Windows has none of it; there the server's patience ends it
        import resource

        bounds = {
            resource.RLIMIT_CPU: PROCESSOR,
            resource.RLIMIT_AS: MEMORY,
            resource.RLIMIT_FSIZE: 0,
            resource.RLIMIT_CORE: 0,
        }
        for kind, most in bounds.items():
            with suppress(ValueError, OSError):  # less is allowed already, or it cannot be bound
                resource.setrlimit(kind, (most, most))
        os.nice(_NICE)


def look(name: str, body: bytes) -> bytes:
    """Return what a file holds, in words and drawn, as JSON."""
    from components.own import answer, upload

    return _json(answer.of(upload.report(name, body), name, date.today()))


def save(name: str, body: bytes) -> bytes:
    """Return a file as a dossier: a folder of tables, zipped."""
    from components.own import dossier, upload

    return dossier.zipped(upload.report(name, body))


def _json(answer: object) -> bytes:
    return json.dumps(answer, ensure_ascii=False).encode("utf-8", "replace")


ACTIONS: Actions = {"look": look, "save": save}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], ACTIONS))
