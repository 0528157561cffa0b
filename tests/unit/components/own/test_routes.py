"""The routes of one's own timeline: who may ask, how much, one at a time, in a process apart."""

import subprocess
import sys
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from components.http.limits import LARGEST
from components.own import child, process, routes
from components.reading_copy.export import child as copies
from data.readers.reading import read
from data.tables.models import Event
from tests.programs import ROOT
from tests.sheets import FAIRS, as_xlsx
from tests.trees import words

LOOK, SAVE, TEMPLATE = "/own/look", "/own/dossier.zip", "/own/template.xlsx"
SAME_ORIGIN = {"Sec-Fetch-Site": "same-origin"}


def send(client: FlaskClient, path: str, body: bytes, **headers: str) -> TestResponse:
    """Send a file as our own page does."""
    sent = SAME_ORIGIN | {"X-File-Name": "f%C3%AAtes.xlsx"} | headers
    return client.post(path, data=body, content_type=routes.BYTES, headers=sent)


def problems(answer: TestResponse) -> str:
    """What an answer complains of."""
    said: dict[str, Any] = answer.get_json()
    return " ".join(said["problems"])


def test_look(client: FlaskClient) -> None:
    """A sheet is read by another process, and its answer is passed on."""
    answer = send(client, LOOK, as_xlsx(FAIRS))
    assert answer.status_code == 200
    result = answer.get_json()
    assert result["said"].startswith("fêtes.xlsx is drawn")
    assert "A bridge was built" in words(result["picture"])


def test_save(client: FlaskClient) -> None:
    """The same sheet comes back as a zip of tables."""
    answer = send(client, SAVE, as_xlsx(FAIRS))
    assert answer.mimetype == "application/zip"
    names = zipfile.ZipFile(BytesIO(answer.data)).namelist()
    assert {"fetes/events.csv", "fetes/dossier.yaml", "fetes/workbook.xlsx"} <= set(names)


def test_no_sheet(client: FlaskClient) -> None:
    """What is no sheet is said to be none, in place of a file."""
    answer = send(client, SAVE, b"\x00" * 99)
    assert answer.mimetype == "application/json"
    assert "has no sheet of events" in problems(answer)


@pytest.mark.parametrize("path", [LOOK, SAVE])
@pytest.mark.parametrize(
    ("headers", "kind", "size", "status"),
    [
        ({"Sec-Fetch-Site": "cross-site"}, routes.BYTES, 9, 403),
        ({"Origin": "https://evil.example"}, routes.BYTES, 9, 403),
        (SAME_ORIGIN, "application/json", 9, 415),
        (SAME_ORIGIN, "multipart/form-data; boundary=x", 9, 415),
        (SAME_ORIGIN, routes.BYTES, LARGEST + 1, 413),
    ],
)
def test_refused(  # noqa: PLR0917
    client: FlaskClient, path: str, headers: dict[str, str], kind: str, size: int, status: int
) -> None:
    """Other pages, other kinds of content and too much are refused in one line."""
    answer = client.post(path, data=b"x" * size, content_type=kind, headers=headers)
    assert answer.status_code == status
    assert answer.text.startswith(f"{status}: ")
    assert answer.text.count("\n") == 1


def test_one_at_a_time(client: FlaskClient) -> None:
    """While one file is read, another is asked to come again soon."""
    with process._ONE:
        answer = send(client, LOOK, as_xlsx(FAIRS))
    assert answer.status_code == 503
    assert answer.text.count("\n") == 1


def test_too_long(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """A process that takes too long is ended, and the next file is read again."""
    monkeypatch.setattr(process, "PATIENCE", 0.001)
    assert "longer to read than is waited for" in problems(send(client, LOOK, as_xlsx(FAIRS)))
    assert not process._ONE.locked()


def test_failure(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """A process that ends without an answer is no failure of the server."""
    nowhere = dict.fromkeys(process.MODULES, "components.own.nowhere")
    monkeypatch.setattr(process, "MODULES", nowhere)
    assert "cannot be read here" in problems(send(client, LOOK, as_xlsx(FAIRS)))


@pytest.mark.skipif(sys.platform == "win32", reason="the system does not bound a process")
@pytest.mark.parametrize(
    "act", ["open('written', 'wb', 0).write(b'x')", "bytearray(2 << 30)", "while True: pass"]
)
def test_bounds(tmp_path: Path, act: str) -> None:
    """A bounded process writes no file, takes no more memory, and does not run for ever."""
    program = f"from components.own import child\nchild.PROCESSOR = 1\nchild.bound()\n{act}"
    command = [
        sys.executable,
        "-B",
        "-c",
        f"import sys; sys.path.insert(0, {str(ROOT)!r})\n{program}",
    ]
    ended = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False, timeout=60)
    assert ended.returncode
    assert not any(path.stat().st_size for path in tmp_path.iterdir())


@pytest.mark.parametrize(
    ("sent", "name"),
    [
        ("my%20sheet.xlsx", "my sheet.xlsx"),
        ("..%2F..%2Fetc%2Fpasswd", "passwd"),
        ("C%3A%5Ctmp%5Ca.csv", "a.csv"),
        ("a%0Ab%00%1B.csv", "ab.csv"),
        ("%FF.csv", "\N{REPLACEMENT CHARACTER}.csv"),
        ("", "sheet"),
        ("..", "sheet"),
        (f"{'a' * 500}.csv", f"{'a' * 116}.csv"),
    ],
)
def test_names(sent: str, name: str) -> None:
    """The name of a file is one printable line without folders, and not long."""
    assert routes.file_name(sent) == name


def test_template(client: FlaskClient, tmp_path: Path) -> None:
    """The template is a spreadsheet that can be read as it is, without a fault."""
    answer = client.get(TEMPLATE)
    assert answer.headers["Content-Disposition"] == "attachment; filename=template.xlsx"
    path = tmp_path / "template.xlsx"
    path.write_bytes(answer.data)
    tables = read(path)
    assert tables.problems == []
    assert len(tables[Event])


def test_child_answers_what_it_is_asked() -> None:
    """The process knows each action that a route asks for."""
    assert set(child.ACTIONS) | set(copies.ACTIONS) == set(routes.KINDS)
