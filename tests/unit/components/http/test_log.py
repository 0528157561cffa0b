"""The log: one line a message, whatever came."""

import logging
import sys

from components.http.log import Lines, printable


def line(message: str, *args: object) -> str:
    """A message as it is written."""
    return Lines("%(message)s").format(
        logging.LogRecord("app", logging.ERROR, __file__, 1, message, args, None)
    )


def test_no_sign_that_a_terminal_obeys() -> None:
    """Line ends, escapes and signs without a shape are written out; letters stay."""
    assert line("on %s [%s]", "/a\n\x1b[2J\x9b\u202e", "GET") == (r"on /a\n\x1b[2J\x9b\u202e [GET]")
    assert line("Đặng – “ü”") == "Đặng – “ü”"


def test_a_traceback_keeps_its_lines() -> None:
    """The lines of a traceback stay apart, what else is in it is written out."""
    try:
        int("\x1b[2J")
    except ValueError:
        info = sys.exc_info()
    record = logging.LogRecord("app", logging.ERROR, __file__, 1, "failed", (), info)
    written = Lines("%(message)s").format(record)
    assert "\x1b" not in written
    assert [each[:9] for each in written.splitlines()[:2]] == ["failed", "Traceback"]
    assert written.splitlines()[-1].startswith("ValueError: ")


def test_some_stay() -> None:
    """What is asked to stay stays."""
    assert printable("a\nb\tc", kept="\n") == r"a" "\n" r"b\tc"
