"""What a seed makes of addresses and of Dash's payloads: odd, broken, too much of everything."""

import gzip
import json
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote, quote_from_bytes

from dash import Dash

from components.base.address import KEYS
from data.catalogue.catalogue import Catalogue
from tests.callbacks.asking import outputs

METHODS = ("GET",) * 16 + ("HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "FOO")
ROUTES = (
    *(
        "",
        "themes",
        "compare",
        "read",
        "table",
        "about",
        "present",
        "handout",
        "worksheet",
        "stories",
        "own",
    ),
    *("events.csv", "excerpts.csv", "events.json", "annotations.jsonld", "healthz", "qr.svg"),
    *("bibliography.bib", "bibliography.ris", "bibliography.json", "cite/selection.txt"),
    *(
        "story.json",
        "stories/offers.json",
        "stories/check",
        "stories/preview",
        "own/look",
        "own/dossier.zip",
        "own/template.xlsx",
        "_dash-layout",
        "_dash-dependencies",
    ),
    *("_dash-update-component", "_reload-hash", "_favicon.ico", "robots.txt", "static/x"),
)
TEXTS = (
    *("", " ", "0", "1", "-1", "1e9", "NaN", "null", "true", "{}", "[]", "..", "../../etc/passwd"),
    *("\x00", "\x1b[2J", "\n", "\r\nX: y", "\u202e", "\ufeff", "\U0001f600", "e\u0301", "đ"),
    *("<script>", "'\"", "%s", "{{7*7}}", "\\", "٢٠٠١", "1997", "1997-05", "1997-99", "0000"),
    *("9999", "1997,1998", "1998,1997", "a" * 300, "a " * 500, "=1+1", "https://evil.example"),
)
LONG = 3000


@dataclass(frozen=True)
class Sent:
    """A request: method, target (path and query, percent-encoded), headers and body."""

    method: str
    target: str
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""


class Hostility:
    """Makes requests to an app over a catalogue; the same seed makes the same."""

    def __init__(self, app: Dash, catalogue: Catalogue, seed: int) -> None:
        self.chance = random.Random(seed)
        self.ids = [
            *catalogue.position,
            *catalogue.excerpt_position,
            *catalogue.sources,
            *catalogue.themes,
            *catalogue.disagreements,
            *catalogue.stories,
            *catalogue.types,
        ]
        client = app.server.test_client()
        listed = client.get("/_dash-dependencies").get_json()
        self.callbacks = [each for each in listed if not each.get("clientside_function")]

    def addresses(self, count: int) -> Iterator[Sent]:
        """Yield so many requests for pages, files and data."""
        for _ in range(count):
            method = self.chance.choice(METHODS)
            body = self.chance.choice((b"", b"", b"{}", b"\xff", b"x" * 300_000))
            body = body if method in ("POST", "PUT", "PATCH") else b""
            headers = {} if self.chance.random() < 0.8 else self._headers()
            yield Sent(method, f"{self._path()}{self._query()}", headers, body)

    def payloads(self, count: int) -> Iterator[Sent]:
        """Yield so many requests to callbacks and to the check of a story."""
        for _ in range(count):
            path, body = self.chance.choice(
                (
                    ("/_dash-update-component", self._callback),
                    ("/_dash-update-component", self._callback),
                    ("/stories/check", self._story),
                )
            )
            kind = self._pick("application/json", "application/json", "application/yaml", "text/x")
            yield Sent("POST", path, {"Content-Type": kind}, self._written(body()))

    def _path(self) -> str:
        route = self.chance.choice(ROUTES)
        match self.chance.randrange(10):
            case 0 | 6 | 7 | 8:
                return f"/{route}"
            case 1:
                return f"/{route}/{quote(self._text(), safe='')}"
            case 2:
                return f"/{self._pick('read', 'present', 'handout', 'worksheet')}/{self._id()}"
            case 3:
                suite = self._pick("dash", "dcc", "os", "dash_html_components", self._text())
                return f"/_dash-component-suites/{quote(suite, safe='')}/{quote(self._text())}"
            case 4:
                kind = self._pick("event", "excerpt", "source", "theme", "x")
                form = self._pick("txt", "bib", "ris", "json", "exe")
                return f"/cite/{kind}/{self._id()}.{form}"
        raw = quote_from_bytes(self.chance.randbytes(12), safe="/")
        return f"/{self._pick('', 'files/', 'assets/', '//', '%2e%2e/')}{raw}"

    def _query(self) -> str:
        pairs = []
        for _ in range(self.chance.choice((0, 1, 1, 2, 3, 8))):
            key = self.chance.choice((*KEYS, "id", "path", "excerpts", "references", "x"))
            values = [quote(self._value()) for _ in range(self.chance.choice((1, 1, 2, 5)))]
            pairs.append(f"{quote(key)}{self._pick('=', '=', '=', '', '==')}{','.join(values)}")
        return f"?{self._pick('&', '&', ';', '&&').join(pairs)}" if pairs else ""

    def _headers(self) -> dict[str, str]:
        return self.chance.choice(
            (
                {"Host": self._pick("evil.example", "a b", "[::1", "localhost:99999", "")},
                {"Accept-Encoding": self._pick("gzip;q=x", "br", "gzip", "*;q=0")},
                {"If-None-Match": self._pick('"x"', "*", "W/", '"')},
                {"Range": self._pick("bytes=0-1", "bytes=9-1", "lines=1")},
                {"Content-Length": self._pick("-1", "x")},
                {"Cookie": self._pick("a=b", "=;;=", "a" * LONG)},
                {"X-Forwarded-Proto": "javascript", "X-Forwarded-Host": "evil.example"},
            )
        )

    # --- payloads ----------------------------------------------------------------------------

    def _callback(self) -> Any:
        asked = self.chance.choice(self.callbacks)
        body: Any = {
            "output": asked["output"],
            "outputs": outputs(asked["output"]),
            "inputs": [each | {"value": self._json()} for each in asked["inputs"]],
            "state": [each | {"value": self._json()} for each in asked["state"]],
            "changedPropIds": [f"{each['id']}.{each['property']}" for each in asked["inputs"][:1]],
        }
        return self._broken(body)

    def _story(self) -> Any:
        kinds = ("title", "section", "step", "quotes", "source", "compare", "question", "blank")
        step = {
            "kind": self._pick(*kinds, "x"),
            "headline": self._text()[:80],
            "select": self._query().removeprefix("?"),
            "excerpts": [self._id(), self._id()],
            "event": self._id(),
        }
        body = {"title": self._text(), "language": "en", "author": "a", "summary": self._text()}
        return self._broken(body | {"steps": [step] * self._pick(1, 1, 3, 1200)})

    def _broken(self, body: dict[str, Any]) -> Any:
        """Return a body as it is, or with one thing wrong."""
        key = self.chance.choice(list(body))
        match self.chance.randrange(8):
            case 0:
                return {name: value for name, value in body.items() if name != key}
            case 1:
                return body | {key: self._json()}
            case 2 if isinstance(body[key], list) and body[key]:
                return body | {key: [*body[key][1:], self._json()]}
            case 3:
                return self._json()
            case 4 if isinstance(body[key], list) and body[key]:
                first = body[key][0]
                odd = {self._text(): self._json()}
                return body | {key: [first | odd if isinstance(first, dict) else odd]}
        return body

    def _written(self, body: Any) -> bytes:
        """Return JSON; now and then something that is almost it."""
        written = json.dumps(body).encode()
        match self.chance.randrange(16):
            case 0:
                place = self.chance.randrange(len(written))
                return written[:place] + self.chance.randbytes(3) + written[place:]
            case 1:
                return written[: self.chance.randrange(len(written))]
            case 2:
                return b'{"output":' + b"[" * 10_000 + b"]" * 10_000 + b"}"
            case 3:
                return json.dumps(body).encode("utf-16")
        return written

    def _json(self) -> Any:
        match self.chance.randrange(12):
            case 0:
                return self._pick(None, True, 0, -1, 1.5, 10**30, 20_000)
            case 1:
                return [self._json()]
            case 2:
                return {self._text(): self._json()}
            case 3:
                return "\ud800"
            case 4:
                return json.dumps({"contents": self._text(), "clicks": 3, "place": 9, "number": 7})
            case 5:
                return f"/{self.chance.choice(ROUTES)}"
            case 6:
                return None
        return self._pick(self._query(), self._query(), self._text(), f"#{self._text()}")

    # --- parts -------------------------------------------------------------------------------

    def _pick(self, *choices: Any) -> Any:
        return self.chance.choice(choices)

    def _id(self) -> str:
        return str(self._pick(self.chance.choice(self.ids), self.chance.choice(self.ids), "nobody"))

    def _text(self) -> str:
        if self.chance.random() < 0.2:
            signs = (chr(self.chance.randrange(1, 0x3000)) for _ in range(self.chance.randrange(9)))
            return "".join(signs)
        return self.chance.choice(TEXTS)

    def _value(self) -> str:
        return self._id() if self.chance.random() < 0.5 else self._text()


@dataclass(frozen=True)
class Answered:
    """What came back; with status 599 the words of an exception."""

    status: int
    body: bytes


def answered(app: Dash, sent: Sent) -> Answered:
    """Send a request to an app; it never raises."""
    try:
        answer = app.server.test_client().open(
            f"http://localhost{sent.target}",
            method=sent.method,
            headers=sent.headers,
            data=sent.body or None,
        )
        body = answer.get_data()
        packed = answer.content_encoding == "gzip" and body
        return Answered(answer.status_code, gzip.decompress(body) if packed else body)
    except Exception as error:  # noqa: BLE001 (whatever it is, it is what is sought)
        return Answered(599, f"{type(error).__name__}: {error}".encode())


def wrong(sent: Sent, answer: Answered) -> str:
    """Say what is wrong with an answer: it failed, or a refusal is more than one line."""
    page = answer.body.lstrip()[:1] in (b"<", b"{")  # the page that says so, or the maker's answer
    if answer.status >= 500:
        return f"{answer.status} {answer.body[:200]!r}"
    if answer.status >= 400 and not page and answer.body.count(b"\n") > 1:
        return f"{answer.status} in more than one line: {answer.body[:200]!r}"
    return ""
