"""README and docs: what they name of the program is there, and what it offers they name."""

import ast
import importlib
import pkgutil
import re
import shlex
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest
from flask.testing import FlaskClient
from gunicorn.config import KNOWN_SETTINGS

import app
import run
from components import text
from components.shell import command_line
from data.tables.models import TABLES, columns
from tests.docs import PAGES, ROOT, code, section

ALL = "\n".join(PAGES.values())
# Of Dash and Flask, and of files whose address holds a hash of their content.
NOT_FOR_READERS = {"static", "_dash_assets.static", "files"}
OF_GUNICORN = {"--access-logfile", "--preload"}


def rows(words: str) -> list[list[str]]:
    """The cells of all tables, without their heads."""
    lines = re.findall(r"^\| (.*) \|$", re.sub(r".*\n\| ---.*", "", words), re.MULTILINE)
    return [line.split(" | ") for line in lines]


def first_column(words: str) -> set[str]:
    """The code in the first cells of all tables."""
    return {each for row in rows(words) for each in code(row[0])}


# --- the command line ------------------------------------------------------------------------


def options(module: ModuleType, capsys: pytest.CaptureFixture[str], *first: str) -> set[str]:
    """The options that a command line lists."""
    with pytest.raises(SystemExit):
        module.parse([*first, "--help"])
    return set(re.findall(r"^ +(?:-\w, )?(--[a-z-]+)", capsys.readouterr().out, re.MULTILINE))


def commands() -> list[str]:
    """All code of the pages: lines of blocks, and what stands between backticks."""
    return [*re.findall(r"^ {4,}(.+)$", ALL, re.MULTILINE), *code(ALL)]


def commands_of(program: str) -> Iterator[list[str]]:
    """The arguments in each command that names a program."""
    for command in commands():
        words = shlex.split(command) if program in command else []
        for at in [n for n, word in enumerate(words) if word == program]:
            yield words[at + 1 :]


def named(arguments: Sequence[str]) -> set[str]:
    """The options among some arguments."""
    return {word for word in arguments if word.startswith("--")}


def test_options_of_commands(capsys: pytest.CaptureFixture[str]) -> None:
    """A command of app.py or run.py in the docs has only options that the program takes."""
    serving, checking = options(app, capsys), options(app, capsys, "check")
    tree = ast.parse((ROOT / "run.py").read_text(encoding="utf-8"))
    testing = {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)}
    making = {name: options(app, capsys, name) for name in ("new", "workbook", "export")}
    known = {"test": testing, "check": checking} | making
    found = [*commands_of("app.py"), *commands_of("run.py")]
    assert len(found) > 10
    for arguments in found:
        first = arguments[0] if arguments else ""
        assert named(arguments) <= known.get(first, serving), arguments


def test_every_option_has_its_row(capsys: pytest.CaptureFixture[str]) -> None:
    """The table of the command line has the options of the program, and no other."""
    words = section("hosting", "The command line")
    cells = {each for each in first_column(words) if each.startswith("--")}
    assert {each.split()[0] for each in cells} == options(app, capsys)
    checking = {word for span in code(words) for word in named(span.split())}
    assert options(app, capsys, "check") <= checking


def test_options_by_themselves(capsys: pytest.CaptureFixture[str]) -> None:
    """An option named alone, or to gunicorn, is one of the program or of gunicorn."""
    hosts = {option for setting in KNOWN_SETTINGS for option in setting.cli or ()}
    ours = options(app, capsys) | options(app, capsys, "check")
    alone = {span.split()[0] for span in code(ALL) if span.startswith("--")}
    assert alone - ours == OF_GUNICORN
    assert hosts >= OF_GUNICORN
    for arguments in commands_of("gunicorn"):
        assert named(arguments) <= hosts


@pytest.mark.parametrize("name", ["tests.benchmarks", "tests.benchmarks.soak"])
def test_options_of_benchmarks(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A benchmark that the docs name takes the options that they give it."""
    module = importlib.import_module(name if name.endswith("soak") else f"{name}.__main__")
    [arguments] = [found for found in commands_of(name) if found]
    assert named(arguments) <= options(module, capsys)


def test_run_says_what_the_docs_say() -> None:
    """Each command that run.py names in its first lines stands in the docs."""
    told = re.findall(r"`(python3 run\.py[^`]*)`", run.__doc__ or "")
    assert set(told) <= {command.strip() for command in commands()}
    assert "python3 run.py test" in told


class Environment(dict[str, str]):
    """An empty environment that keeps what it is asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: set[str] = set()

    def get(self, key: str, default: str | None = None) -> str | None:  # type: ignore[override]
        """Keep the name; there is never a value."""
        self.asked.add(key)
        return default


def test_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """The table of variables has those that the program asks for, and no other."""
    environment = Environment()
    monkeypatch.setattr(command_line, "os", SimpleNamespace(environ=environment))
    app.parse([])
    words = section("hosting", "The command line")
    assert {n for n in first_column(words) if n.isupper()} == environment.asked
    assert "`BROWSER_PATH`" in PAGES["docs/development.md"]
    assert run.find_browser({"BROWSER_PATH": sys.executable}) == sys.executable


# --- addresses -------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def client(shipped: object) -> FlaskClient:
    """A client of the app over the shipped dossier."""
    return app.create_app(lambda: shipped).server.test_client()


NO_JSON = ("/own/look", "/own/dossier.zip", "/own/copy.html")  # they are sent a file


def routes() -> set[tuple[str, str]]:
    """Method and path of every address between backticks."""
    found = [re.fullmatch(r"(?:(POST) )?(/[\w./?=&,-]*)", span) for span in code(ALL)]
    return {(match[1] or "GET", match[2]) for match in found if match}


def test_every_route_answers(client: FlaskClient) -> None:
    """What the docs name as an address answers, and nothing of its query is left out."""
    assert len(routes()) > 20
    for method, path in sorted(routes()):
        answer = client.open(path, method=method, json={} if method == "POST" else None)
        assert answer.status_code == (415 if path in NO_JSON else 200), path
        assert "X-Dropped" not in answer.headers, path


def test_every_route_is_named(client: FlaskClient) -> None:
    """Every route of the program, but for those of Dash, stands in the docs."""
    rules = client.application.url_map
    match = rules.bind("localhost").match
    named_here = {match(path.partition("?")[0], method)[0] for method, path in routes()}
    own = {rule.endpoint for rule in rules.iter_rules() if not rule.rule.startswith("/_")}
    assert own - NOT_FOR_READERS <= named_here


def test_every_key_of_an_address_is_explained(client: FlaskClient) -> None:
    """The table of the query has the keys of an address, and no other."""
    told = re.search(r'data-keys="([^"]+)"', client.get("/").text)
    assert told
    words = section("addresses-and-data", "What the query means")
    assert first_column(words) == set(told[1].split(","))


# --- keys ------------------------------------------------------------------------------------


def key_helps() -> list[set[str]]:
    """The keys of each key help: the first of each row of a `KEYS` among the sentences."""
    names = [f"{text.__name__}.{module.name}" for module in pkgutil.iter_modules(text.__path__)]
    modules = [text, *map(importlib.import_module, names)]
    return [{row[0] for row in module.KEYS} for module in modules if hasattr(module, "KEYS")]


def test_keys() -> None:
    """Each key help of the program is a table of the docs, with the same keys."""
    pages = [name for name, words in PAGES.items() if "\n## Keys\n" in words]
    tables = [first_column(section(Path(name).stem, "Keys")) for name in pages]
    assert sorted(map(sorted, tables)) == sorted(map(sorted, key_helps()))
    letters = {span for span in code(ALL) if re.fullmatch("[A-Z]", span)}
    assert letters <= set().union(*tables)


# --- files -----------------------------------------------------------------------------------


def anchors(words: str) -> set[str]:
    """The names under which the headings of a page can be linked to."""
    heads = re.findall(r"^#+ (.+)$", words, re.MULTILINE)
    return {re.sub(r"[^\w -]", "", head.lower()).replace(" ", "-") for head in heads}


@pytest.mark.parametrize("page", PAGES)
def test_links(page: str) -> None:
    """Every link to a file leads to one, and every link to a heading too."""
    for path, anchor in re.findall(r"\]\((?!https?:)([^)#]*)#?([^)]*)\)", PAGES[page]):
        target = ((ROOT / page).parent / path).resolve() if path else ROOT / page
        assert target.is_file(), path
        assert not anchor or anchor in anchors(target.read_text(encoding="utf-8")), anchor


def test_readme_leads_to_every_page() -> None:
    """README links every page of the docs."""
    linked = set(re.findall(r"\]\((docs/[\w-]+\.md)", PAGES["README.md"]))
    assert linked == set(PAGES) - {"README.md"}


def test_folders() -> None:
    """The folders that the docs name exist, and those of the program are all named."""
    spans = [span for span in code(ALL) if re.match(r"(data|components|tests|assets)/", span)]
    assert [span for span in spans if not (ROOT / span).exists()] == []
    packages = [*ROOT.glob("data/*/__init__.py"), *ROOT.glob("components/*/__init__.py")]
    folders = {f"{path.parent.relative_to(ROOT)}/" for path in packages}
    assert folders
    assert folders <= set(code(PAGES["docs/development.md"]))


def test_names_in_the_code() -> None:
    """What a developer is told to touch is defined in the code under that name."""
    modules = [*(ROOT / "data").rglob("*.py"), *(ROOT / "components").rglob("*.py")]
    written = "\n".join(path.read_text(encoding="utf-8") for path in modules)
    spans = code(section("development", "What to touch for …"))
    names = [span for span in spans if re.fullmatch("[A-Z][A-Za-z_]+", span)]
    assert "FACETS" in names
    defined = set(re.findall(r"^(?:class )?([A-Z]\w+)", written, re.MULTILINE))
    assert set(names) <= defined


def test_columns() -> None:
    """The table of tables has every table with its columns, in order."""
    told = {code(row[0])[0]: code(row[2]) for row in rows(section("own-dossier", "The tables"))}
    found = {table.file: list(columns(table)) for table in TABLES}
    assert told == found
