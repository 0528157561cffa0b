"""Our own `/events.json`: events with the passages that tell of them."""

from data.readers.cell import several
from data.readers.draft import Draft
from data.readers.objects.account import Account
from data.readers.objects.fields import Fields, first, objects
from data.readers.objects.json_text import Json
from data.tables.models import Event, Excerpt

_OWN = {"title", "start", "agents", "excerpts", "contested"}
_TEXTS = ("id", "title", "short", "type", "status", "start", "end", "date_of", "place", "summary")
_MORE = ("record", "why", "weight", "part_of")
_LISTS = ("agents", "others", "themes", "joined", "references")


def read(file: str, value: Json) -> Draft | None:
    """Return a draft of our events; None of anything else."""
    if not first(value).keys() >= _OWN:
        return None
    account = Account(file, "event")
    passages: dict[str, dict[str, str]] = {}
    for fields in objects(value, account):
        fields.drop("sources", "contested")  # they follow from the excerpts, and what differs
        cells = {name: fields.text(name) for name in (*_TEXTS, *_MORE)}
        cells |= {name: fields.several(name) for name in _LISTS}
        account.draft.add(Event, fields.number, **cells)
        for each in fields.each("excerpts"):
            _passage(each, cells["id"], passages, account)
    return account.close(Excerpt)


def _passage(
    each: Fields, event: str, passages: dict[str, dict[str, str]], account: Account
) -> None:
    """Add a passage; one that tells of several events stands once."""
    with each as fields:
        names = ("id", "source", "quote", "lead", "paragraph", "translation")
        cells = {name: fields.text(name) for name in names}
    own = cells["id"]
    if own in passages:
        passages[own]["events"] = several([*passages[own]["events"].split("|"), event])
        return
    cells["events"] = event
    account.draft.rows.setdefault(Excerpt, []).append((fields.number, cells))
    if own:
        passages[own] = cells
