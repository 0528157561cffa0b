"""Serves the app: waitress until a signal ends it, and what a hosted app has to be told."""

import signal
import socket
import threading
import time

from dash import Dash
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
    for dispatcher in list(sockets.values()):
        if isinstance(dispatcher, BaseWSGIServer):
            wasyncore.dispatcher.close(dispatcher)  # the port is free; its answers still go out
    until = time.monotonic() + PATIENCE
    while any(map(_busy, sockets.values())) and time.monotonic() < until:
        wasyncore.loop(WAKE / 10, map=sockets, count=1)
    server.task_dispatcher.shutdown(timeout=1)
    wasyncore.close_all(sockets)


def refusal(host: str, port: int) -> str:
    """Return why a port cannot be served on, in the system's words; "" if it can."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            return error.strerror or str(error)
    return ""


def debug(app: Dash, host: str, port: int) -> None:
    """Answer with Dash's own server, which shows errors in the browser."""
    app.run(
        host=host,
        port=port,
        debug=True,
        dev_tools_disable_version_check=True,
        dev_tools_hot_reload=False,  # it would load a changed script twice
        use_reloader=False,
    )


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
