"""The bodies of Dash's own requests: what no page of ours sends is refused before Dash reads it.

Dash trusts what comes: a missing field, an unknown output or a value of another type is an
exception there, and a traceback in the log.
"""

import sys
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Annotated

from dash import Dash
from dash.fingerprint import check_fingerprint
from flask import abort, request
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from components.base.routing import Paths

UPDATE = "_dash-update-component"
OF_A_FILE = {"package_name", "fingerprinted_path"}  # what Dash names in an address of a file
LARGEST_NUMBER = 2**53  # to which a browser counts
CLICKS = "n_clicks"  # the one property whose value is a number; the others hold text
Callbacks = Mapping[str, Mapping[str, list[dict[str, str]]]]


class Property(BaseModel):
    """A property of a component, as the browser names it."""

    model_config = ConfigDict(strict=True)
    id: str
    of: str = Field(alias="property")

    def name(self) -> str:
        """Return it as changes are named."""
        return f"{self.id}.{self.of}"


class Value(Property):
    """A property and what it holds now, if anything."""

    value: str | Annotated[int, Field(ge=0, le=LARGEST_NUMBER)] | None = None

    def fits(self) -> bool:
        """Whether the value is of the kind that this property holds."""
        return self.value is None or isinstance(self.value, int) == (self.of == CLICKS)


class Question(BaseModel):
    """What a page asks a callback."""

    model_config = ConfigDict(strict=True)
    output: str
    outputs: Property | list[Property]
    inputs: list[Value]
    state: list[Value] = []
    changed: list[str] = Field([], alias="changedPropIds")

    def known(self, callbacks: Callbacks) -> bool:
        """Whether it is one that a page of ours can ask."""
        callback = callbacks.get(self.output)
        if callback is None or "callback" not in callback:  # one of the browser's own
            return False
        names = [each.name() for each in self.inputs]
        return (
            self._id() == self.output
            and names == _names(callback["inputs"])
            and [each.name() for each in self.state] == _names(callback["state"])
            and all(each.fits() for each in (*self.inputs, *self.state))
            and set(self.changed) <= set(names)
        )

    def _id(self) -> str:
        """Return the name under which Dash knows a callback with these outputs."""
        if isinstance(self.outputs, Property):
            return self.outputs.name()
        return f"..{'...'.join(each.name() for each in self.outputs)}.."


def _names(properties: list[dict[str, str]]) -> list[str]:
    return [f"{each['id']}.{each['property']}" for each in properties]


def asked(body: bytes, callbacks: Callbacks) -> bool:
    """Whether a body is what a page of ours asks one of the callbacks."""
    try:
        question = Question.model_validate_json(body)
    except ValidationError:
        return False
    return question.known(callbacks)


def register(app: Dash, paths: Paths) -> None:
    """Look at each request that Dash is to answer: of a callback, or for a file of a component."""

    def refuse() -> None:
        if request.path == paths.to(UPDATE) and request.method == "POST":
            if not asked(request.get_data(), app.callback_map):
                abort(400)
        elif (names := request.view_args or {}).keys() == OF_A_FILE and not _served(app, **names):
            abort(404)

    app.server.before_request(refuse)


def _served(app: Dash, package_name: str, fingerprinted_path: str) -> bool:
    """Whether Dash has this file of a package of components; some that it names are not there."""
    path, _ = check_fingerprint(fingerprinted_path)
    known: Mapping[str, Collection[str]] = app.registered_paths
    if path not in known.get(package_name, ()):
        return False
    folder = Path(str(sys.modules[package_name].__file__)).parent
    return (folder / str(path)).is_file()
