"""Serves the app: waitress until a signal ends it, and what a hosted app has to be told."""

import signal
import threading
import time

from flask import Flask
from waitress import wasyncore
from waitress.channel import HTTPChannel
from waitress.server import BaseWSGIServer, create_server

THREADS = 8
WAKE = 0.25  # seconds until a signal is noticed at the latest
PATIENCE = 8  # seconds for the answers in hand once the end is asked for


def serve(application: Flask, host: str, port: int, proxies: int = 0) -> None:
    """Answer until SIGINT or SIGTERM; then finish the answers in hand, and return.

    A second signal ends it at once.
    """
    end = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda signum, _: _ask_to_end(signum, end))
    sockets: dict[int, object] = {}
    server = create_server(
        application,
        map=sockets,
        host=host,
        port=port,
        threads=THREADS,
        ident="",
        clear_untrusted_proxy_headers=not proxies,
    )
    while not end.is_set():
        wasyncore.loop(WAKE, map=sockets, count=1)
    for socket in list(sockets.values()):
        if isinstance(socket, BaseWSGIServer):
            wasyncore.dispatcher.close(socket)  # the port is free; its answers still go out
    until = time.monotonic() + PATIENCE
    while any(map(_busy, sockets.values())) and time.monotonic() < until:
        wasyncore.loop(WAKE / 10, map=sockets, count=1)
    server.task_dispatcher.shutdown(timeout=1)
    wasyncore.close_all(sockets)


def _ask_to_end(number: int, end: threading.Event) -> None:
    signal.signal(number, signal.SIG_DFL)
    end.set()


def _busy(socket: object) -> bool:
    """Whether a connection has an answer to come, or one that is not sent yet."""
    return isinstance(socket, HTTPChannel) and bool(socket.requests or socket.total_outbufs_len)


def trust_proxies(application: Flask, proxies: int) -> None:
    """Believe so many proxies what address was asked for (`X-Forwarded-Proto`, `-Host`).

    Who asked is of no interest here.
    """
    if proxies:
        from werkzeug.middleware.proxy_fix import ProxyFix

        behind_proxies = ProxyFix(application.wsgi_app, x_for=0, x_proto=proxies, x_host=proxies)
        application.wsgi_app = behind_proxies  # type: ignore[method-assign]
