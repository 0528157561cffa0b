"""Firefox and WebKit, the engine of Safari, as Debian brings them, driven without a library.

Playwright drives neither: Firefox is spoken to by its own protocol, Marionette, WebKit by
WebDriver. Both know the same commands.
"""

import json
import os
import shutil
import signal
import socket
import subprocess
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.programs import free_port

MINI = "/usr/lib/{}/webkit2gtk-4.1/MiniBrowser"
PLACES = [MINI.format(f"{machine}-linux-gnu") for machine in ("x86_64", "aarch64")]
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"  # the key of an element's id in WebDriver
PATIENCE = 40


class Browser:
    """A program that shows one page and takes WebDriver's commands."""

    def __init__(self, command: list[str]) -> None:
        self.process = subprocess.Popen(
            command,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )

    def until(self, expression: str) -> None:
        """Poll until an expression is true."""
        wait(lambda: bool(self.evaluate(f"!!({expression})")), expression)

    def evaluate(self, expression: str) -> Any:
        """Return what an expression is on the page."""
        raise NotImplementedError

    def close(self) -> None:
        """End the program with all that it has started."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()


class Firefox(Browser):
    """Firefox without a window: messages are `length:[kind, number, …]`."""

    def __init__(self, folder: Path) -> None:
        port = free_port()
        (folder / "user.js").write_text(f'user_pref("marionette.port", {port});\n')
        profile = ["--profile", str(folder), "--no-remote"]
        super().__init__(["firefox-esr", "--headless", "--marionette", *profile])
        self.socket = wait(lambda: _connection(port), "Firefox listens")
        self.file = self.socket.makefile("rb")
        self.number = 0
        self._message()
        self.ask("WebDriver:NewSession", {})
        self.ask("WebDriver:SetWindowRect", {"width": 1440, "height": 900})

    def _message(self) -> Any:
        length = b""
        while (sign := self.file.read(1)) != b":":
            length += sign
        return json.loads(self.file.read(int(length)))

    def ask(self, command: str, values: dict[str, Any]) -> Any:
        """Send a command and return its answer; an error of the browser's is raised."""
        self.number += 1
        message = json.dumps([0, self.number, command, values]).encode()
        self.socket.sendall(b"%d:%b" % (len(message), message))
        _, _, error, answer = self._message()
        if error:
            raise AssertionError(error["message"])
        return answer

    def go(self, address: str) -> None:
        """Go to an address."""
        self.ask("WebDriver:Navigate", {"url": address})

    def evaluate(self, expression: str) -> Any:
        """Return what an expression is on the page."""
        script = {"script": f"return ({expression})", "args": []}
        return self.ask("WebDriver:ExecuteScript", script)["value"]

    def close(self) -> None:
        """End the program and the connection to it."""
        self.file.close()
        self.socket.close()
        super().close()

    def windows(self) -> list[str]:
        """Return the windows that are open, in no order."""
        handles: list[str] = self.ask("WebDriver:GetWindowHandles", {})
        return handles

    def turn_to(self, window: str) -> None:
        """Speak to another window from now on."""
        self.ask("WebDriver:SwitchToWindow", {"handle": window})

    def click(self, selector: str) -> None:
        """Click on the first element of a selector, in the middle of what is in view."""
        self.evaluate(_centred(selector))
        found = self.ask("WebDriver:FindElement", {"using": "css selector", "value": selector})
        self.ask("WebDriver:ElementClick", {"id": found["value"][ELEMENT]})

    def press(self, key: str) -> None:
        """Press a key on what has the focus."""
        self.ask("WebDriver:PerformActions", {"actions": _press(key)})


class WebKit(Browser):
    """WebKitGTK's small browser on a screen that nobody sees."""

    def __init__(self, _: Path) -> None:
        port = free_port()
        super().__init__(["xvfb-run", "-a", "WebKitWebDriver", f"--port={port}"])
        self.base = f"http://127.0.0.1:{port}/session"
        wait(lambda: _connection(port), "WebKit listens").close()
        options = {"binary": mini_browser(), "args": ["--automation"]}
        wanted = {"alwaysMatch": {"webkitgtk:browserOptions": options}}
        answer = self.ask("", {"capabilities": wanted})
        self.base += f"/{answer['sessionId']}"
        self.ask("window/rect", {"width": 1440, "height": 900, "x": 0, "y": 0})

    def ask(self, command: str, values: dict[str, Any]) -> Any:
        """Send a command and return its answer."""
        address = f"{self.base}/{command}".rstrip("/")
        request = urllib.request.Request(address, json.dumps(values).encode())
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            return json.load(answer)["value"]

    def windows(self) -> list[str]:
        """Return the windows that are open, in no order."""
        with urllib.request.urlopen(f"{self.base}/window/handles", timeout=PATIENCE) as answer:
            handles: list[str] = json.load(answer)["value"]
        return handles

    def turn_to(self, window: str) -> None:
        """Speak to another window from now on."""
        self.ask("window", {"handle": window})

    def go(self, address: str) -> None:
        """Go to an address."""
        self.ask("url", {"url": address})

    def evaluate(self, expression: str) -> Any:
        """Return what an expression is on the page."""
        return self.ask("execute/sync", {"script": f"return ({expression})", "args": []})

    def click(self, selector: str) -> None:
        """Click on the first element of a selector, in the middle of what is in view."""
        self.evaluate(_centred(selector))
        found = self.ask("element", {"using": "css selector", "value": selector})
        self.ask(f"element/{found[ELEMENT]}/click", {})

    def press(self, key: str) -> None:
        """Press a key on what has the focus."""
        self.ask("actions", {"actions": _press(key)})


def _centred(selector: str) -> str:
    element = f"document.querySelector({json.dumps(selector)})"
    return f"{element}?.scrollIntoView({{ block: 'center' }}) ?? 1"


def _press(key: str) -> list[dict[str, Any]]:
    steps = [{"type": kind, "value": key} for kind in ("keyDown", "keyUp")]
    return [{"type": "key", "id": "keyboard", "actions": steps}]


def _connection(port: int) -> socket.socket | None:
    try:
        return socket.create_connection(("127.0.0.1", port), timeout=PATIENCE)
    except OSError:
        return None


def wait(look: Callable[[], Any], what: str) -> Any:
    """Poll until something is there and return it."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if result := look():
            return result
        time.sleep(0.1)
    raise AssertionError(f"never: {what}")


def mini_browser() -> str:
    """Return the path of WebKitGTK's small browser; '' if it is not installed."""
    return next((place for place in PLACES if Path(place).is_file()), "")


def installed() -> dict[str, type[Firefox | WebKit]]:
    """Return the browsers that this machine has, by name."""
    browsers: dict[str, type[Firefox | WebKit]] = {}
    if shutil.which("firefox-esr"):
        browsers["firefox"] = Firefox
    if mini_browser() and all(map(shutil.which, ("WebKitWebDriver", "xvfb-run"))):
        browsers["webkit"] = WebKit
    return browsers
