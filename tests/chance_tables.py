"""Tables of a dossier by chance: whatever cells their columns may hold."""

from collections.abc import Iterable, Mapping

from hypothesis import strategies as st

from data.tables.models import TABLES, Row, column_names
from data.writers import offers
from tests.tables import Rows

# What may stand in a cell of text: signs of every kind, and beginnings that programs mistake.
_SIGNS = st.characters(
    exclude_categories=["Cs", "Cc", "Cn"], include_characters="\n", codec="utf-8"
)
_BEGINNINGS = ("", "=1+", "'", "'=", "''+", "-", "@", "+2 ", "0", "1997-05", "<r>", "_x0041_", '"')
WORDS = st.builds("{}{}".format, st.sampled_from(_BEGINNINGS), st.text(_SIGNS, max_size=8)).map(
    str.strip
)
_NAMES = st.sampled_from(("east-harbour", "East Harbour", "Łódź", "Договор", "x", "1 & 2", "=3"))
_STARTS = ("1997-05-27", "1997-05", "199X", "1964/2008", "1985/..", "[1984..1986]", "2008-21")
_DATES = ("", "1997-05-27", "1990~")
# What columns of one form may hold; "": they may be empty.
FORMS: Mapping[str, tuple[str, ...]] = {
    "id": ("",),
    "start": _STARTS,
    "end": ("", "..", "2009-03", "2010~"),
    "claim_date": ("", "1991", "1991/1992-04"),
    "paragraph": ("1", "12"),
    "language": ("", "en", "vi"),
    "URL": ("", "https://example.org/a,b"),
    "seen_at": ("", "https://example.org/"),
    "DOI": ("", "10.1000/182"),
    "wikidata": ("", "Q7184"),
    "colour": ("", "#2d7967"),
    "colour_dark": ("", "#74c5b3"),
    "order": ("", "0", "-2", "7"),
    "words": ("", "120"),
    "part_of": ("", "league", "league@1990/1995"),
    "terms": ("join|wish*", "gia nhập"),
    **dict.fromkeys(("issued", "made", "released", "accessed", "date", "seen", "as_of"), _DATES),
    "horizon": ("", "2001"),
}


def rows() -> st.SearchStrategy[Rows]:
    """Return up to three rows of each table, every second with an id of its own."""
    tables = st.tuples(*(st.lists(_row(model), max_size=3) for model in TABLES))
    return tables.map(_of_tables)


def _of_tables(tables: Iterable[list[dict[str, str]]]) -> Rows:
    return [
        (model, cells | ({"id": f"row-{number}"} if number % 2 and "id" in cells else {}))
        for model, some in zip(TABLES, tables, strict=True)
        for number, cells in enumerate(some)
    ]


def _row(model: type[Row]) -> st.SearchStrategy[dict[str, str]]:
    return st.fixed_dictionaries(
        {
            column: _cell(model, field, needed=model.model_fields[field].is_required())
            for field, column in column_names(model).items()
        }
    )


def _cell(model: type[Row], field: str, *, needed: bool) -> st.SearchStrategy[str]:
    """What a cell may hold."""
    fixed = offers.words(model, field) or FORMS.get(field)
    if fixed:
        choice = st.sampled_from([each for each in fixed if each or not needed])
        return choice if needed else st.just("") | choice
    if offers.target(model, field) and offers.several(model, field):
        several = st.lists(_NAMES, min_size=int(needed), max_size=3, unique=True)
        return several.map("|".join)
    if offers.target(model, field):
        return _NAMES if needed else st.just("") | _NAMES
    return WORDS.map(lambda text: text or "x") if needed else WORDS
