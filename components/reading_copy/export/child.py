"""The process that makes a copy of a stranger's file, as components/own/child.py looks at one."""

import sys
from datetime import date


def export(name: str, body: bytes) -> bytes:
    """Return a file as a copy; `DataError` if there is no event in it."""
    from components.own import upload
    from components.reading_copy.export import making
    from data.dossier import load
    from data.tables.problems import DataError

    report = upload.report(name, body)
    if not report.usable():
        raise DataError(report.problems)
    return making.of_all(load.build(report, date.today())).encode("utf-8", "replace")


ACTIONS = {"export": export}

if __name__ == "__main__":
    from components.own import child

    sys.exit(child.main(sys.argv[1:], ACTIONS))
