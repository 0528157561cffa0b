"""The dialog of keys: what they do, and the choice to switch off those that are a character."""

from collections.abc import Iterable

from components import text
from components.base.elements import Element, attributes, field, html
from components.base.ids import Id


def dialog(id_: Id, keys: Iterable[tuple[str, str]], close: Element) -> Element:
    """Return the dialog of some keys, each with what it does; `close` is its button.

    js/base/character_keys.js sets the choice and heeds it.
    """
    rows = [part for key, what in keys for part in (html.Dt(html.Kbd(key)), html.Dd(what))]
    heading, hint = f"{id_}-title", f"{id_}-hint"
    choice = field(
        "checkbox",
        className="form-check-input",
        data_character_keys="1",
        data_checked="1",
        aria_describedby=hint,
    )
    return html.Dialog(
        [
            html.H2(text.shell.KEYS_TITLE, id=heading),
            html.Dl(rows),
            html.Label([choice, html.Span(text.shell.CHARACTER_KEYS)], className="filter-flag"),
            html.P(text.shell.CHARACTER_KEYS_HINT, id=hint, className="hint"),
            close,
        ],
        id=id_,
        className="keys",
        **attributes(aria_labelledby=heading),
    )
