"""How a browser asks the server: the requests of Dash's callbacks, and what they answer."""

import json
from typing import Any

from dash import Dash

NO_UPDATE = {"_dash_no_update": "_dash_no_update"}


def callback_with(app: Dash, output: str) -> dict[str, Any]:
    """Return the callback that has an output, as the browser is told of it."""
    listed = app.server.test_client().get("/_dash-dependencies").get_json()
    return next(each for each in listed if output in each["output"])


def ask(app: Dash, output: str, changed: str, **values: Any) -> dict[str, Any]:
    """Send the request that a change would send; ids not given are empty."""
    callback = callback_with(app, output)

    def fill(entry: dict[str, str]) -> dict[str, Any]:
        name = f"{entry['id']}.{entry['property']}"
        return entry | {"value": values.get(name.replace("-", "_").replace(".", "__"))}

    body = {
        "output": callback["output"],
        "outputs": outputs(callback["output"]),
        "inputs": [fill(each) for each in callback["inputs"]],
        "state": [fill(each) for each in callback["state"]],
        "changedPropIds": [changed],
    }
    answer = app.server.test_client().post("/_dash-update-component", json=body)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = json.loads(answer.text)["response"]
    return found


def outputs(spec: str) -> Any:
    """Return the outputs of a callback as the browser lists them."""
    parts = [part for part in spec.strip(".").split("...") if part]
    pairs = [dict(zip(("id", "property"), part.rsplit(".", 1), strict=True)) for part in parts]
    return pairs if spec.startswith("..") else pairs[0]


def described(app: Dash, search: str, path: str = "/", **values: Any) -> dict[str, Any]:
    """Return what the shell shows of an address."""
    where = {"url__search": search, "url__pathname": path}
    return ask(app, "summary.tree", "url.search", **where, **values)


def page(app: Dash, path: str) -> dict[str, Any]:
    """Return the props of what stands at a path: with a title, or of the tree of a page."""
    answer = ask(app, "page.children", "url.pathname", url__pathname=path)
    props: dict[str, Any] = answer["page"]["children"]["props"]
    return props


def title(app: Dash, path: str) -> str:
    """Return the title of the page at a path."""
    props = page(app, path)
    return str(props.get("root", {"props": props})["props"]["data-title"])
