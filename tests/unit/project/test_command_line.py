"""The command line: what it prints and how it ends, never with a traceback."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from components.base.public_url import machine
from tests import small
from tests.programs import ROOT, free_port, run


def test_check_clean(tmp_path: Path) -> None:
    """A clean dossier: counts, exit 0."""
    ended = run("check", "--dossier", small.write(tmp_path))
    assert ended.returncode == 0
    assert ended.stdout.startswith("8 events, 3 phases, 7 excerpts")


def test_check_broken(tmp_path: Path) -> None:
    """A broken dossier: every problem a line, exit 1; the environment names it too."""
    small.write(tmp_path, small.changed("themes.csv", "trade,Trade,2", "trade,Trade,two"))
    ended = run("check", DOSSIER=str(tmp_path))
    assert ended.returncode == 1
    assert (
        ended.stdout.splitlines()[0] == "themes.csv:3: order: 'two' is not a whole number (e.g. 2)"
    )


def test_a_plain_dossier(tmp_path: Path) -> None:
    """Under plain rules what can be read is counted, what is wrong named, exit 1."""
    sheet = "title,start\nA fair,1910\nA market,1911\nA toll,soon\n"
    ended = run("check", "--dossier", small.write_only(tmp_path, {"events.csv": sheet}))
    assert ended.returncode == 1
    problem, counts = ended.stdout.splitlines()
    assert problem.startswith("events.csv:4: start: 'soon' is not a date")
    assert counts.startswith("2 of 3 rows: 2 events, ")


def test_nothing_to_show(tmp_path: Path) -> None:
    """Serving a folder without a table of events: one sentence, exit 2."""
    ended = run("--dossier", tmp_path, "--port", str(free_port()))
    assert ended.returncode == 2
    assert ended.stderr.splitlines() == [
        f"{tmp_path} cannot be shown, 1 problem:",
        "events.csv: the file is missing (it needs: title,start)",
    ]


def test_broken_story(tmp_path: Path) -> None:
    """A broken story: one line with file and line, exit 1; serving says the same, exit 2."""
    small.write(tmp_path, small.changed("stories/fairs.yaml", "- g1", "- gg1"))
    line = (
        "stories/fairs.yaml:28: steps[4].excerpts: "
        "'gg1' is not an excerpt of excerpts.csv; did you mean 'g1'?"
    )
    ended = run("check", "--dossier", tmp_path)
    assert (ended.returncode, ended.stdout.splitlines()[0]) == (1, line)
    ended = run("--dossier", tmp_path, "--port", str(free_port()))
    sentence = f"{tmp_path} cannot be shown, 1 problem:"
    assert (ended.returncode, ended.stderr.splitlines()) == (2, [sentence, line])


def test_uncoded(tmp_path: Path) -> None:
    """The sentences without excerpt are listed; without texts it says what is missing, exit 2."""
    folder, full = small.write(tmp_path / "d"), small.write_texts(tmp_path / "t")
    ended = run("check", "--dossier", folder, "--texts", full, "--uncoded")
    assert (ended.returncode, ended.stdout.splitlines()[0]) == (0, "alpha ¶ 3: It rained.")
    ended = run("check", "--dossier", folder, "--uncoded")
    assert ended.returncode == 2
    assert ended.stderr.splitlines()[-1].endswith("--uncoded needs the full texts: add --texts DIR")


@pytest.mark.parametrize(
    ("options", "kind"),
    [
        (["--dossier"], "neither a folder nor a file"),
        (["--texts"], "not a folder"),
        ([], "neither"),
    ],
)
def test_missing_folder(tmp_path: Path, options: list[str], kind: str) -> None:
    """A folder or file that is not there: one sentence, exit 2."""
    missing = tmp_path / "nowhere"
    for command in (["check"], []):
        ended = run(*command, *options, missing)
        assert ended.returncode == 2
        assert ended.stderr.startswith(f"{missing} is {kind}")
        assert ended.stderr.count("\n") == 1


def test_one_sheet(tmp_path: Path) -> None:
    """A sheet is checked as a dossier is: its cells are named, its rows counted."""
    sheet = tmp_path / "trip.csv"
    sheet.write_text("Title,Start,End\nOut,1997,\nBack,1997-13,\n", encoding="utf-8")
    ended = run("check", sheet)
    assert ended.returncode == 1
    problem, counts, *_ = ended.stdout.splitlines()
    assert problem == "trip.csv:3: Start: '1997-13' is not a date (EDTF, e.g. 1997-05)"
    assert counts.startswith("1 of 2 rows: 1 events")
    sheet.write_bytes(b"\x89PNG\r\n\x00\x81")
    ended = run("check", sheet)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr.startswith("trip.csv")


def test_serving_a_broken_dossier(tmp_path: Path) -> None:
    """A broken table when serving: the problems on standard error, exit 2."""
    small.write(tmp_path, small.changed("themes.csv", "trade,Trade,2", "trade,Trade,two"))
    ended = run("--dossier", tmp_path, "--port", "8")
    assert ended.returncode == 2
    ended = run("--dossier", tmp_path, "--port", str(free_port()))
    assert ended.returncode == 2
    assert ended.stderr.splitlines()[0] == f"{tmp_path} cannot be shown, 1 problem:"
    assert "themes.csv:3" in ended.stderr


def test_port_in_use(tmp_path: Path) -> None:
    """A port in use: one sentence, exit 2."""
    with socket.socket() as busy:
        busy.bind(("127.0.0.1", 0))
        busy.listen()
        port = busy.getsockname()[1]
        ended = run("--dossier", small.write(tmp_path), "--port", str(port))
    assert ended.returncode == 2
    assert ended.stderr.startswith(f"Cannot serve on 127.0.0.1:{port}: ")


@pytest.mark.parametrize("port", ["0", "70000", "http"])
def test_no_port(port: str) -> None:
    """What is no port is refused in words."""
    ended = run("--port", port)
    assert ended.returncode == 2
    assert f"{port!r} is not a port (1 to 65535)" in ended.stderr


def test_an_address_for_the_room(tmp_path: Path) -> None:
    """Served on every address, it names the machine's own and what others can then do."""
    port = free_port()
    command = [sys.executable, ROOT / "app.py", "--dossier", small.write(tmp_path)]
    with subprocess.Popen(
        [*command, "--host", "0.0.0.0", "--port", str(port)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as serving:
        assert serving.stdout
        assert serving.stderr
        warning, said = serving.stderr.readline(), serving.stdout.readline()
        serving.terminate()
    url = f"http://{machine()}:{port}/"
    assert warning == (
        f"Serving on 0.0.0.0: everybody who reaches this machine, under {url}, can read the "
        "dossier and the texts given with --texts; nobody can change anything.\n"
    )
    assert said == f"Two leagues: {url}  (Ctrl-C ends)\n"


@pytest.mark.parametrize("url", ["example.org", "ftp://example.org"])
def test_no_public_url(url: str) -> None:
    """What is no address of a copy is refused in words, from the environment too."""
    said = f"{url!r} is not the address of a page (e.g. https://example.org/timeline/)"
    for ended in (run("--public-url", url), run(PUBLIC_URL=url)):
        assert ended.returncode == 2
        assert ended.stderr.splitlines()[-1].endswith(said)


def test_wsgi_server(tmp_path: Path) -> None:
    """`app:server` is a WSGI application built from the environment, as gunicorn wants it."""
    code = (
        "import app; c = app.server.test_client(); "
        "print(c.get('/league/events.csv').status_code, c.get('/events.csv').status_code)"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        env={**os.environ, "DOSSIER": str(small.write(tmp_path)), "URL_PREFIX": "league"},
    )
    assert ended.stdout.split() == ["200", "404"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no shell of this kind")
@pytest.mark.parametrize("end", ["| head -n 1", "| true", ">&-"])
def test_nobody_reads_the_check(tmp_path: Path, end: str) -> None:
    """Where nobody reads it to its end, or at all, the check ends quietly, with its exit code."""
    themes = "".join(f"theme-{n},T{n},none,D.\n" for n in range(5000))
    small.write(tmp_path, {"themes.csv": f"id,label,order,definition\n{themes}"})
    command = f'"{sys.executable}" app.py check --dossier "{tmp_path}"'
    ended = subprocess.run(
        ["/bin/sh", "-c", f"({command}; echo $? >&2) {end}"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert ended.stderr == "1\n"
    assert len(ended.stdout.splitlines()) == (1 if "head" in end else 0)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no full device")
def test_no_room_for_the_check(tmp_path: Path) -> None:
    """Where it cannot be written, that is said in one line, exit 2."""
    small.write(tmp_path)
    with Path("/dev/full").open("w") as full:
        ended = subprocess.run(
            [sys.executable, "app.py", "check", "--dossier", tmp_path],
            cwd=ROOT,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
            timeout=60,
        )
    assert ended.returncode == 2
    assert ended.stderr == "Cannot write to standard output: No space left on device.\n"


def test_names_of_hosts(tmp_path: Path) -> None:
    """What is no name of a host is refused, as an option and in the environment."""
    folder = small.write(tmp_path)
    ended = run("--dossier", folder, "--allow-host", "http://a.example")
    assert ended.returncode == 2
    assert ended.stderr.endswith(
        "'http://a.example' is not the name of a host (e.g. timeline.example.org)\n"
    )
    ended = run("--dossier", folder, ALLOWED_HOSTS="a.example, b/c")
    assert (ended.returncode, ended.stderr) == (
        2,
        "ALLOWED_HOSTS: 'b/c' is not the name of a host (e.g. timeline.example.org).\n",
    )
