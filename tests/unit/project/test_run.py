"""Tests of run.py: what it decides, without network or installation."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

import run

SHELL = "chromium-headless-shell"


@pytest.fixture
def commands(monkeypatch: pytest.MonkeyPatch) -> list[Sequence[str]]:
    """Record the programs that would run; each of them succeeds."""
    recorded: list[Sequence[str]] = []

    def record(command: Sequence[str], **_: Any) -> int:
        recorded.append(command)
        return 0

    monkeypatch.setattr(run, "run", record)
    return recorded


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Lay out a project of lock files and an empty virtual environment."""
    (tmp_path / ".venv").mkdir()
    (tmp_path / "tests").mkdir()
    for name in (*run.LOCKS, "package-lock.json"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    monkeypatch.setattr(run, "ROOT", tmp_path)
    monkeypatch.setattr(run, "VENV", tmp_path / ".venv")
    return tmp_path


def program(path: Path) -> str:
    """Put an empty program at this path and return the path."""
    path.write_text("", encoding="utf-8")
    path.chmod(0o755)
    return str(path)


@pytest.mark.parametrize(
    ("arguments", "testing", "rest"),
    [
        ([], False, []),
        (["--port", "8051"], False, ["--port", "8051"]),
        (["check", "--uncoded"], False, ["check", "--uncoded"]),
        (["test"], True, []),
        (["test", "-k", "dates"], True, ["-k", "dates"]),
        (["test", "--fast"], True, ["--fast"]),
        (["--dossier", "test"], False, ["--dossier", "test"]),
    ],
)
def test_split(arguments: list[str], testing: bool, rest: list[str]) -> None:
    """Only a first word `test` asks for the tests; everything else is passed on unchanged."""
    assert run.split(arguments) == (testing, rest)


def test_lock_is_installed_once(project: Path, commands: list[Sequence[str]]) -> None:
    """A lock file is installed, hashes and all, and not again while it stays the same."""
    run.install("tests/requirements.lock")
    run.install("tests/requirements.lock")
    [command] = commands
    lock = str(project / "tests" / "requirements.lock")
    assert list(command[-3:]) == ["--require-hashes", "-r", lock]


def test_changed_lock_is_installed_again(project: Path, commands: list[Sequence[str]]) -> None:
    """A lock file whose content has changed is installed again."""
    run.install("requirements.lock")
    (project / "requirements.lock").write_text("another", encoding="utf-8")
    run.install("requirements.lock")
    assert len(commands) == 2


@pytest.mark.usefixtures("project")
def test_locks_have_stamps_of_their_own(commands: list[Sequence[str]]) -> None:
    """Installing one lock file does not count as installing the other."""
    run.install("requirements.lock")
    run.install("tests/requirements.lock")
    assert len(commands) == 2


@pytest.mark.parametrize("testing", [False, True])
def test_what_is_set_up(
    *,
    testing: bool,
    project: Path,
    commands: list[Sequence[str]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """First comes pip, then the app's packages; what the tests need, with npm, only for them."""
    (project / "node_modules").mkdir()
    monkeypatch.setattr(run, "succeeds", lambda *_: True)
    run.set_up(testing=testing)
    locks = ["requirements-pip.lock", "requirements.lock", "tests/requirements.lock"]
    wanted = [str(project / lock) for lock in locks]
    assert [command[-1] for command in commands] == (
        [*wanted, "--loglevel=error"] if testing else wanted[:2]
    )


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize("name", ["requirements.lock", "package-lock.json"])
def test_failed_installation_leaves_no_stamp(
    name: str, project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """When pip or npm fails, one sentence names the step, the exit code is 2, no stamp is left."""
    monkeypatch.setattr(run, "run", lambda *_, **__: 1)
    stamp = project / "stamp"
    stamp.write_text("of the lock before", encoding="utf-8")
    with pytest.raises(SystemExit) as stop:
        run.install_once(project / name, stamp, ["pip"])
    assert stop.value.code == 2
    assert f"Installing {name} failed" in capsys.readouterr().err
    assert not stamp.exists()


def test_node_modules_are_fetched_once(project: Path, commands: list[Sequence[str]]) -> None:
    """What package-lock.json pins is fetched with the npm of .venv, and again when it changes."""
    (project / "node_modules").mkdir()
    run.install_node_modules()
    run.install_node_modules()
    assert [list(command[:4]) for command in commands] == [[run.PYTHON, "-c", run.NPM, "ci"]]
    (project / "package-lock.json").write_text("another", encoding="utf-8")
    run.install_node_modules()
    assert len(commands) == 2


@pytest.mark.parametrize("command", [["-c", run.NPM, "--version"], run.node("--version")])
def test_node_and_npm_come_with_the_tests(command: list[str]) -> None:
    """Node.js and npm start from Python's packages, and give back their exit code."""
    assert run.succeeds(sys.executable, *command)
    assert not run.succeeds(sys.executable, *command[:-1], "no-such-command")


def test_missing_venv_as_a_user(
    monkeypatch: pytest.MonkeyPatch,
    commands: list[Sequence[str]],
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Without ensurepip and without root, one sentence says what to install, exit code 2."""
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    monkeypatch.setattr(run, "can_apt", lambda: False)
    with pytest.raises(SystemExit) as stop:
        run.make_venv()
    assert stop.value.code == 2
    assert capsys.readouterr().err.count("install python3-venv") == 1
    assert not commands


def test_missing_venv_as_root(
    monkeypatch: pytest.MonkeyPatch,
    commands: list[Sequence[str]],
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Without ensurepip but with apt-get as root, python3-venv is named, then installed."""
    found = iter((None, object()))
    monkeypatch.setattr("importlib.util.find_spec", lambda _: next(found))
    monkeypatch.setattr(run, "can_apt", lambda: True)
    run.make_venv()
    update, install, venv = commands
    assert update[-1] == "update"
    assert install[-1] == "python3-venv"
    assert capsys.readouterr().err.startswith("As root, apt-get now installs python3-venv (")
    assert "venv" in venv


def test_broken_environment_is_noticed(tmp_path: Path) -> None:
    """An interpreter with pip will do; a missing, a dangling and an empty one will not."""
    (tmp_path / "dangling").symlink_to(tmp_path / "nowhere")
    assert run.succeeds(sys.executable, "-c", run.PROBE)
    assert not run.succeeds(str(tmp_path / "missing"), "-c", run.PROBE)
    assert not run.succeeds(str(tmp_path / "dangling"), "-c", run.PROBE)
    assert not run.succeeds(program(tmp_path / "empty"), "-c", run.PROBE)


@pytest.mark.skipif(sys.platform == "win32", reason="programs end in .exe there")
def test_browser_on_path(tmp_path: Path) -> None:
    """A real Chromium or Chrome on PATH is preferred to Ubuntu's stub."""
    stub, chrome = program(tmp_path / "chromium-browser"), program(tmp_path / "google-chrome")
    assert run.find_browser({"PATH": str(tmp_path)}) == chrome
    Path(chrome).unlink()
    assert run.find_browser({"PATH": str(tmp_path)}) == stub


def test_browser_in_usual_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A browser in Windows' program folder is found without PATH."""
    monkeypatch.setattr(run, "MAC_BROWSERS", ())
    folder = tmp_path / "Microsoft" / "Edge" / "Application"
    folder.mkdir(parents=True)
    edge = program(folder / "msedge.exe")
    assert run.find_browser({"PROGRAMFILES(X86)": str(tmp_path)}) == edge.replace("\\", "/")


def test_no_browser(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is none, no path comes back."""
    monkeypatch.setattr(run, "MAC_BROWSERS", ())
    assert run.find_browser({"PATH": str(tmp_path)}) == ""


def test_browser_path_wins(tmp_path: Path) -> None:
    """BROWSER_PATH wins over what is installed."""
    own, _ = program(tmp_path / "own"), program(tmp_path / "chromium")
    assert run.find_browser({"PATH": str(tmp_path), "BROWSER_PATH": own}) == own


def test_wrong_browser_path(capsys: pytest.CaptureFixture[str]) -> None:
    """A BROWSER_PATH that names no program is told in one sentence, exit code 2."""
    with pytest.raises(SystemExit) as stop:
        run.find_browser({"BROWSER_PATH": "/nowhere/chromium"})
    assert stop.value.code == 2
    assert capsys.readouterr().err == "BROWSER_PATH is no program: /nowhere/chromium.\n"


@pytest.mark.parametrize(
    ("found", "driver", "packages"),
    [
        ("", True, ["fonts-noto-core", SHELL]),
        ("", False, ["fonts-noto-core", "libatomic1", SHELL]),
        ("/usr/bin/chromium", True, [SHELL]),
        (f"/usr/bin/{SHELL}", False, ["libatomic1"]),
        (f"/usr/bin/{SHELL}", True, []),
        ("/usr/bin/google-chrome", True, []),
    ],
)
def test_what_a_bare_debian_lacks(
    found: str, driver: bool, packages: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """As root on Debian exactly what lacks is installed: a browser, the library of its driver."""
    installed: list[str] = []
    answers = iter((found, f"/usr/bin/{SHELL}"))
    monkeypatch.delenv("BROWSER_PATH", raising=False)
    monkeypatch.setattr(run, "find_browser", lambda _: next(answers))
    monkeypatch.setattr(run, "succeeds", lambda *_: driver)
    monkeypatch.setattr(run, "can_apt", lambda: True)
    monkeypatch.setattr(run, "apt_install", lambda *names: installed.extend(names))
    assert run.browser() == (f"/usr/bin/{SHELL}" if SHELL in packages else found)
    assert installed == packages


@pytest.mark.parametrize(
    ("found", "packages"),
    [(("", "", "/usr/bin/chromium"), [SHELL, "chromium"]), (("/usr/bin/chromium",) * 2, [SHELL])],
)
def test_where_debian_has_no_shell(
    found: tuple[str, ...], packages: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the browser without windows cannot be had, one with windows is installed, or stays."""
    installed: list[str] = []
    answers = iter(found)
    monkeypatch.delenv("BROWSER_PATH", raising=False)
    monkeypatch.setattr(run, "find_browser", lambda _: next(answers))
    monkeypatch.setattr(run, "succeeds", lambda *_: True)
    monkeypatch.setattr(run, "can_apt", lambda: True)
    monkeypatch.setattr(run, "apt_install", lambda *names: installed.extend(names))
    assert run.browser() == "/usr/bin/chromium"
    assert [name for name in installed if "chromium" in name] == packages


def test_a_chosen_browser_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who chose a browser by BROWSER_PATH gets that, and no other is installed."""
    monkeypatch.setenv("BROWSER_PATH", "/usr/bin/chromium")
    monkeypatch.setattr(run, "find_browser", lambda environment: environment["BROWSER_PATH"])
    monkeypatch.setattr(run, "succeeds", lambda *_: True)
    monkeypatch.setattr(run, "can_apt", lambda: True)
    monkeypatch.setattr(run, "apt_install", lambda *names: pytest.fail(str(names)))
    assert run.browser() == "/usr/bin/chromium"


@pytest.mark.parametrize("root", [True, False])
def test_other_browsers(root: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """Firefox and WebKit are installed each for itself, as root alone, and only what is absent."""
    installed: list[tuple[str, ...]] = []
    monkeypatch.setattr(run.shutil, "which", lambda name: name == "xauth" and "/usr/bin/xauth")
    monkeypatch.setattr(run, "can_apt", lambda: root)
    monkeypatch.setattr(run, "apt_install", lambda *names: installed.append(names))
    run.install_other_browsers()
    assert installed == ([("firefox-esr",), ("webkit2gtk-driver", "xvfb")] if root else [])


def test_apt_is_announced(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """One sentence names each Debian package and what it is for, before apt-get is started."""
    before: list[str] = []

    def record(*_: Any, **__: Any) -> int:
        before.append(capsys.readouterr().err)
        return 0

    monkeypatch.setattr(run, "run", record)
    run.apt_install("chromium", "fonts-noto-core")
    reasons = f"chromium ({run.DEBIAN['chromium']}), fonts-noto-core (its letters)"
    assert before == [f"As root, apt-get now installs {reasons} …\n", ""]


def test_readme_names_what_apt_installs() -> None:
    """README names every Debian package that may be installed."""
    readme = (Path(run.__file__).parent / "README.md").read_text(encoding="utf-8")
    assert [name for name in run.DEBIAN if f"`{name}`" not in readme] == []


def test_playwrights_libraries_are_announced(
    monkeypatch: pytest.MonkeyPatch,
    commands: list[Sequence[str]],
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Where apt-get gave no browser, Playwright's comes with libraries, and that is told."""
    monkeypatch.setattr(run, "find_browser", lambda _: "")
    monkeypatch.setattr(run, "succeeds", lambda *_: True)
    monkeypatch.setattr(run, "can_apt", lambda: True)
    assert run.browser() == ""
    assert "--with-deps" in commands[-1]
    assert capsys.readouterr().err.endswith("and, with apt-get, the libraries that it needs …\n")


def test_no_browser_to_be_had_but_playwrights(
    monkeypatch: pytest.MonkeyPatch, commands: list[Sequence[str]]
) -> None:
    """Without a browser and without apt-get, Playwright's own is fetched and the path is empty."""
    monkeypatch.setattr(run, "find_browser", lambda _: "")
    monkeypatch.setattr(run, "succeeds", lambda *_: True)
    monkeypatch.setattr(run, "can_apt", lambda: False)
    assert run.browser() == ""
    assert [list(command[1:]) for command in commands] == [
        ["-m", "playwright", "install", "chromium"]
    ]


@pytest.mark.usefixtures("project")
def test_steps() -> None:
    """The checks come in order, and pytest alone gets the options."""
    *checks, last = (" ".join(step) for step in run.steps(["-k", "dates"]))
    scripts = [" ".join(step) for step in run.node_tools()]
    python = ["-m ruff format --check .", "-m ruff check .", "-m mypy"]
    assert checks == [*python, *scripts, "app.py check"]
    assert last == "-m pytest -n 3 --dist worksteal -k dates"


def test_steps_with_texts(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The full texts are checked where they lie beside the project."""
    (project / "shared" / "sources").mkdir(parents=True)
    monkeypatch.setattr(run, "ROOT", project / "tests")
    assert ["app.py", "check", "--texts", "../shared/sources"] in run.steps([])


def test_fast_loop_has_no_browser(
    monkeypatch: pytest.MonkeyPatch, commands: list[Sequence[str]]
) -> None:
    """With --fast no browser is looked for or tested in; all other checks and options stay."""
    monkeypatch.setattr(run, "browser", lambda: run.fail("A browser was looked for."))
    assert run.test(["--fast", "-x"]) == 0
    assert [command[1:] for command in commands[:-1]] == run.steps([])[:-1]
    assert list(commands[-1][-2:]) == ["--ignore=tests/browser", "-x"]


def test_first_failure_stops(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first check that fails is the last to run, and its exit code comes back."""
    codes = iter((0, 3))
    monkeypatch.setattr(run, "run", lambda *_, **__: next(codes))
    monkeypatch.setattr(run, "browser", lambda: "")
    monkeypatch.setattr(run, "can_apt", lambda: False)
    assert run.test([]) == 3


def test_exit_code_comes_back() -> None:
    """A program's exit code comes back as it is."""
    assert run.run([sys.executable, "-c", "raise SystemExit(7)"]) == 7


def test_needs_only_the_standard_library() -> None:
    """run.py can be read by a Python without any installed package."""
    code = "import runpy, sys; runpy.run_path(sys.argv[1])"
    assert run.run([sys.executable, "-ISc", code, run.__file__]) == 0
