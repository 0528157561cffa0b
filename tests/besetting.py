"""A server beset: connections that ask nothing, heads without an end, readers that do not read."""

import http.client
import socket
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

HOST = "127.0.0.1"
BEGUN = b"GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: "
DOWNLOAD = b"GET /events.json HTTP/1.1\r\nHost: localhost\r\n\r\n"
PATIENCE = 60  # seconds


@contextmanager
def beset(port: int, *, idle: int = 0, heads: int = 0, readers: int = 0) -> Iterator[None]:
    """Hold so many connections of each kind."""
    with ExitStack() as stack:

        def connect(sent: bytes, small: bool = False) -> None:
            line = stack.enter_context(socket.socket())
            if small:  # so that an answer does not fit into what the system keeps
                line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            line.settimeout(PATIENCE)
            line.connect((HOST, port))
            line.sendall(sent)

        for _ in range(idle):
            connect(b"")
        for _ in range(heads):
            connect(BEGUN)
        for _ in range(readers):
            connect(DOWNLOAD, small=True)
        yield


def ask(port: int, path: str = "/") -> tuple[int, float]:
    """Ask as a new reader: the status of the answer, and the seconds until it was whole."""
    begun = time.perf_counter()
    connection = http.client.HTTPConnection(HOST, port, timeout=PATIENCE)
    try:
        connection.request("GET", path)
        answer = connection.getresponse()
        answer.read()
        return answer.status, time.perf_counter() - begun
    finally:
        connection.close()
