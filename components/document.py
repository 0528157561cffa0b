"""The HTML document around the app: language, title, and the theme before the first paint."""

import base64
import hashlib
import html

# Before anything is drawn, so that a dark page never flashes light. The names are the themes'.
THEME_SCRIPT = (
    "try{var t=JSON.parse(localStorage.getItem('theme'));}catch(e){}"
    "document.documentElement.dataset.bsTheme=t==='dark'||t==='projector'?t:'light';"
)


def index_string(default: str, language: str, keys: list[str]) -> str:
    """Return Dash's page with a language, our script, and the order of keys in an address."""
    root = (
        f'<html lang="{html.escape(language)}" data-bs-theme="light" data-keys="{",".join(keys)}">'
    )
    head = f"<head>\n        <script>{THEME_SCRIPT}</script>"
    return default.replace("<html>", root, 1).replace("<head>", head, 1)


def script_hash() -> str:
    """Return the hash of our inline script for the content security policy."""
    digest = hashlib.sha256(THEME_SCRIPT.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
