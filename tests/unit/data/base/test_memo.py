"""The memo: once for each object and its arguments, freed with the object."""

import gc
import weakref
from pathlib import Path

from app import create_app
from data.base.memo import memoised
from data.dossier.load import load
from tests import answers, small
from tests.callbacks import asking
from tests.conftest import TODAY

PAGES = (
    "/",
    "/themes",
    "/compare",
    "/read",
    "/read/alpha",
    "/table",
    "/about",
    "/present/fairs",
    "/stories",
    "/own",
)
ROUTES = (
    "/events.csv?q=fair",
    "/bibliography.json?theme=trade",
    "/cite/disagreement/who-wrote.txt",
)


class Owner:
    """An object of which something is worked out."""


class Answer:
    """What is worked out."""


@memoised(2)
def answer(_: Owner, number: int) -> Answer:
    """Work out something of a number."""
    return Answer()


def test_once_for_each() -> None:
    """Each object keeps its own answers, by the other arguments, the last of them."""
    one, other = Owner(), Owner()
    first = answer(one, 1)
    assert answer(one, 1) is first
    assert answer(other, 1) is not first
    assert answer(one, 2) is not first
    assert answer(one, 1) is first
    answer(one, 3)
    answer(one, 4)
    assert answer(one, 1) is not first


def test_functions_keep_apart() -> None:
    """Two functions of one object do not take each other's answers."""
    owner = Owner()
    names = memoised()(lambda _: "a name")
    numbers = memoised()(lambda _: 1)
    assert (names(owner), numbers(owner)) == ("a name", 1)


def test_freed_with_their_object() -> None:
    """Answers go with their object, at once: nothing waits for the garbage collector."""
    owner = Owner()
    gone = weakref.ref(answer(owner, 1))
    gc.disable()
    try:
        del owner
        assert gone() is None
    finally:
        gc.enable()


def test_no_answer_holds_its_catalogue(tmp_path: Path) -> None:
    """After every page and route a catalogue is freed at once: no answer about it holds it."""
    catalogues = [load(small.write(tmp_path), TODAY)]
    app = create_app(lambda: catalogues[0])
    client = app.server.test_client()
    for path in ROUTES:
        assert client.get(path).status_code == 200, path
    for path in PAGES:
        assert asking.page(app, path)
    assert len(list(answers.requests(client))) > len(answers.PATHS)
    gone = weakref.ref(catalogues[0])
    gc.collect()
    gc.disable()
    try:
        catalogues.clear()
        assert gone() is None
    finally:
        gc.enable()
