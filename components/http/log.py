"""What is logged: one line a message, whatever a request brings into it."""

import logging
from types import TracebackType

from flask import Flask
from flask.logging import default_handler

NAMES = ("waitress", "werkzeug")
_Error = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


def printable(text: str, kept: str = "") -> str:
    r"""Return a text with every sign that a terminal might obey written out (`\x1b`).

    Those of `kept` stay.
    """
    return "".join(
        each if each.isprintable() or each in kept else each.encode("unicode_escape").decode()
        for each in text
    )


class Lines(logging.Formatter):
    """Writes out what is no letter; a traceback keeps its lines."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line of a message, and its traceback if it has one."""
        record.msg, record.args = printable(record.getMessage()), ()
        return super().format(record)

    def formatException(self, ei: _Error) -> str:  # noqa: N802 (the library's name)
        """Return the lines of a traceback."""
        return printable(super().formatException(ei), kept="\n")


def register(server: Flask) -> None:
    """Let an app and the servers write their messages so, to standard error."""
    default_handler.setFormatter(Lines("%(name)s: %(message)s"))
    for logger in (server.logger, *map(logging.getLogger, NAMES)):
        logger.handlers = [default_handler]
    # That more ask than there are threads is no failure, and is said in the loop that serves all.
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)
