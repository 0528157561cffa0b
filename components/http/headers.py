"""The headers of every answer: nothing from elsewhere, nothing for elsewhere; what was shown."""

from dash import Dash
from flask import Response, request

from components.base.current import Current, Problems, state
from components.http import document
from components.http.hosts import loopback, named

STATE = "X-Dossier"
# What no page of ours asks the browser for. Full screen and copying are asked for, by ourselves.
UNUSED = (
    *("accelerometer", "autoplay", "camera", "display-capture", "encrypted-media", "geolocation"),
    *("gyroscope", "hid", "magnetometer", "microphone", "midi", "payment"),
    *("publickey-credentials-get", "serial", "usb", "xr-spatial-tracking"),
)
PERMISSIONS = ", ".join([*(f"{each}=()" for each in UNUSED), "fullscreen=(self)"])


def register(app: Dash, current: Current, problems: Problems) -> None:
    """Add the headers to every answer of an app."""
    policy: list[str] = []

    def safe(response: Response) -> Response:
        if not policy:  # the hashes of inline scripts are known once all callbacks are registered
            scripts = [*app.csp_hashes(), document.script_hash()]
            policy.append(content_policy(scripts))
        headers = response.headers
        headers["Content-Security-Policy"] = policy[0]
        headers["X-Content-Type-Options"] = "nosniff"
        headers["Referrer-Policy"] = "no-referrer"
        headers["Cross-Origin-Resource-Policy"] = "same-origin"
        headers["Permissions-Policy"] = PERMISSIONS
        if request.is_secure or loopback(named(request.host)):  # others do not listen to it
            headers["Cross-Origin-Opener-Policy"] = "same-origin"
        headers[STATE] = state(current(), problems())
        return response

    app.server.after_request(safe)


def content_policy(scripts: list[str]) -> str:
    """Return the policy of a page: nothing from elsewhere, no eval, no frames.

    Trusted Types are not asked for: Plotly makes the picture to download by `innerHTML`, and a
    policy that lets all of that through would keep nothing out.
    """
    return (
        f"default-src 'none'; script-src 'self' {' '.join(scripts)}; "
        "style-src 'self' 'unsafe-inline'; "
        "img-src 'self' data: blob:; connect-src 'self'; font-src 'self' data:; "
        "frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
    )
