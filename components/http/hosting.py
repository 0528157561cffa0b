"""Serves the app: waitress until a signal ends it, and what a hosted app has to be told."""

import signal
import socket
import sys
import threading
import time
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from dash import Dash
from flask import Flask
from waitress import wasyncore
from waitress.server import BaseWSGIServer, create_server

from components.http.connections import MOST, POLL, Channel, Keeper, most_connections
from components.http.limits import LARGEST

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

# More than the processors: who asks for a page does not wait until downloads are made.
THREADS = 24
LONGEST_HEAD = 32 * 1024  # bytes; an address takes half of it at most
BACKLOG = 1_024  # connections that the system holds until they are accepted
WAKE = 0.25  # seconds until a signal is noticed at the latest
SCHEMES = ("http", "https")
IDLE = 60  # seconds that a connection is kept on which nothing is asked
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
        connection_limit=2 * MOST,  # never reached: the keeper makes room before
        backlog=BACKLOG,
        channel_timeout=IDLE,
        max_request_header_size=LONGEST_HEAD,
        max_request_body_size=LARGEST + 1,
        outbuf_high_watermark=sys.maxsize,  # no thread waits for a reader
    )
    servers = [each for each in sockets.values() if isinstance(each, BaseWSGIServer)]
    for each in servers:
        each.channel_class = Channel
    keeper = Keeper(most_connections())
    while not end.is_set():
        wasyncore.loop(WAKE, use_poll=POLL, map=sockets, count=1)
        keeper.look(_channels(sockets), time.time())
    for each in servers:
        wasyncore.dispatcher.close(each)  # the port is free; its answers still go out
    until = time.monotonic() + PATIENCE
    while any(map(_busy, _channels(sockets))) and time.monotonic() < until:
        wasyncore.loop(WAKE / 10, use_poll=POLL, map=sockets, count=1)
    server.task_dispatcher.shutdown(timeout=1)
    wasyncore.close_all(sockets)


def _channels(sockets: Mapping[int, object]) -> list[Channel]:
    return [each for each in sockets.values() if isinstance(each, Channel)]


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


def _busy(channel: Channel) -> bool:
    """Whether a connection has an answer to come, or one that is not sent yet."""
    return bool(channel.requests or channel.total_outbufs_len)


def trust_proxies(application: Flask, proxies: int) -> None:
    """Believe so many proxies what address was asked for (`X-Forwarded-Proto`, `-Host`).

    Who asked is of no interest here.
    """
    if proxies:
        from werkzeug.middleware.proxy_fix import ProxyFix

        inner = Web(application.wsgi_app)
        behind_proxies = ProxyFix(inner, x_for=0, x_proto=proxies, x_host=proxies)
        application.wsgi_app = behind_proxies  # type: ignore[method-assign]


class Web:
    """An application that is reached by the schemes of the web alone, whatever a proxy says."""

    def __init__(self, inner: "WSGIApplication") -> None:
        self._inner = inner

    def __call__(
        self, environ: "WSGIEnvironment", start_response: "StartResponse"
    ) -> Iterable[bytes]:
        """Answer; a scheme that is none of the web is taken for the first."""
        if environ["wsgi.url_scheme"] not in SCHEMES:
            environ["wsgi.url_scheme"] = SCHEMES[0]
        return self._inner(environ, start_response)
