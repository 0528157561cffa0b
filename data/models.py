"""One model per table: the columns of a row, their types, vocabularies and messages."""

import re
from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal, get_args

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from data import dates

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def _wrong(message: str) -> PydanticCustomError:
    return PydanticCustomError("wrong", "{message}", {"message": message})


def _slug(text: str) -> str:
    if not SLUG.fullmatch(text):
        raise _wrong(f"{text!r} is not an id (lower-case letters, digits and hyphens: nrc-2002)")
    return text


def _split(text: Any) -> Any:
    return [part.strip() for part in text.split("|")] if text else []


def _edtf(text: str) -> str:
    try:
        dates.parse(text)
    except dates.DateError as error:
        raise _wrong(str(error)) from None
    return text


def _end(text: str) -> str:
    return text if text in ("", dates.OPEN) else _edtf(text)


def _claim(text: str) -> str:
    for part in text.split("/", 1):
        _edtf(part)
    return text


def _address(text: str) -> str:
    if not re.fullmatch(r"https?://[^\s<>\"]+", text):
        raise _wrong(f"{text!r} is not an address (https://…)")
    return text


def _membership(text: str) -> str:
    """An actor's parent, with dates if it was one for a time only: `nato@2009/2014`."""
    parent, _, period = text.partition("@")
    _slug(parent)
    for part in period.split("/", 1) if period else ():
        _end(part)
    return text


def _colour(text: str) -> str:
    if not re.fullmatch(r"#[0-9a-f]{6}", text):
        raise _wrong(f"{text!r} is not a colour (#rrggbb, lower case)")
    return text


def _optional(check: Any) -> AfterValidator:
    return AfterValidator(lambda text: check(text) if text else text)


def _distinct(values: list[str]) -> list[str]:
    twice = sorted({value for value in values if values.count(value) > 1})
    if twice:
        raise _wrong(f"{twice[0]!r} stands twice in one cell")
    return values


Text = Annotated[str, Field(min_length=1)]
Slug = Annotated[str, Field(min_length=1), AfterValidator(_slug)]
OptionalSlug = Annotated[str, _optional(_slug)]
Slugs = Annotated[list[Slug], BeforeValidator(_split), AfterValidator(_distinct)]
SomeSlugs = Annotated[Slugs, Field(min_length=1)]
Words = Annotated[list[str], BeforeValidator(_split)]
Edtf = Annotated[str, Field(min_length=1), AfterValidator(_edtf)]
OptionalEdtf = Annotated[str, _optional(_edtf)]
End = Annotated[str, AfterValidator(_end)]
Claim = Annotated[str, _optional(_claim)]
Address = Annotated[str, Field(min_length=1), AfterValidator(_address)]
OptionalAddress = Annotated[str, _optional(_address)]
Number = Annotated[int, Field(ge=1)]

Status = Literal["attested", "disputed", "unattested", "planned", "feared"]
DateOf = Literal[
    "signed", "announced", "held", "began", "in-force", "broadcast", "published", "decided"
]
PhaseState = Literal["active", "suspended-in-part", "suspended", "dormant", "ended"]
ExcerptKind = Literal[
    "event", "cause", "evaluation", "perception", "theory", "counterfactual", "conclusion"
]
Voice = Literal["own", "attributed", "quoted", "mixed"]
Modality = Literal["asserts", "hedges", "denies", "evaluates", "predicts", "supposes"]
Fidelity = Literal["exact", "translated", "paraphrased", "not-found"]
ReferenceKind = Literal["primary", "press", "reference-work", "scholarship"]
DisagreementKind = Literal[
    "date", "agency", "blame", "fact", "content", "scope", "framing", "interpretation"
]
LinkKind = Literal["causes", "enables", "responds-to", "justified-by", "continues", "prevents"]
ActorKind = Literal[
    "state", "organisation", "body", "joint", "person", "group", "place", "commentator"
]


class Row(BaseModel):
    """A record of one table. A field with a default may be an empty cell."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)
    file: ClassVar[str]


class Event(Row):
    file = "events.csv"
    id: Slug
    title: Text
    short: Annotated[Text, Field(max_length=24)]
    type: Slug
    status: Status
    start: Edtf
    end: End = ""
    date_of: DateOf | Literal[""] = ""
    agents: Slugs = []
    others: Slugs = []
    themes: SomeSlugs
    part_of: OptionalSlug = ""
    joined: Slugs = []
    place: str = ""
    summary: Text
    record: str = ""
    references: Slugs = []
    why: str = ""
    weight: Annotated[int, Field(ge=1, le=3)]


class Phase(Row):
    file = "phases.csv"
    event: Slug
    state: PhaseState
    start: Edtf
    end: End = ""
    agents: Slugs = []
    references: Slugs = []


class Excerpt(Row):
    file = "excerpts.csv"
    id: Slug
    source: Slug
    events: Slugs = []
    themes: Slugs = []
    kind: ExcerptKind
    quote: Text
    lead: str = ""
    paragraph: Number
    claim_date: Claim = ""
    voice: Voice
    speaker: str = ""
    modality: Modality
    cites: str = ""
    original: str = ""
    fidelity: Fidelity | Literal[""] = ""
    sic: str = ""
    translation: str = ""
    note: str = ""


class Paragraph(Row):
    file = "paragraphs.csv"
    source: Slug
    paragraph: Number
    opening: Text


class Source(Row):
    file = "sources.csv"
    id: Slug
    label: Text
    text_file: Text
    type: Text
    title: Text
    author: str = ""
    issued: OptionalEdtf = ""
    issued_basis: Text
    container_title: str = Field("", alias="container-title")
    publisher: str = ""
    URL: OptionalAddress = ""
    language: Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$")]
    genre: Text
    place: str = ""
    evidence: Text
    horizon: Edtf
    horizon_basis: Text
    standpoint: Text
    depends_on: Slugs = []
    provenance: Text
    cleaning: Text
    words: Number
    note: str = ""


class Reference(Row):
    file = "references.csv"
    id: Slug
    kind: ReferenceKind
    party: OptionalSlug = ""
    title: Text
    author: str = ""
    container_title: str = Field("", alias="container-title")
    publisher: str = ""
    issued: OptionalEdtf = ""
    URL: Address
    accessed: OptionalEdtf
    DOI: str = ""


class Disagreement(Row):
    file = "disagreements.csv"
    id: Slug
    question: Text
    kind: Annotated[list[DisagreementKind], BeforeValidator(_split), Field(min_length=1)]
    events: Slugs = []
    themes: Slugs = []
    start: OptionalEdtf = ""
    end: End = ""
    summary: Text
    record: str = ""
    references: Slugs = []


class Position(Row):
    file = "positions.csv"
    disagreement: Slug
    aspect: Slug
    source: Slug
    position: Text
    excerpts: SomeSlugs
    mark: Words = []


class Link(Row):
    file = "links.csv"
    from_: Slug = Field(alias="from")
    to: Slug
    kind: LinkKind
    speaker: str = ""
    source: Slug
    excerpt: Slug


class Type(Row):
    file = "types.csv"
    id: Slug
    label: Text
    group: Slug
    order: int
    definition: Text
    symbol: Text
    hatch: Literal["", "/", "\\", "x", "-", "|", "+", "."]
    colour: Annotated[str, AfterValidator(_colour)]
    colour_dark: Annotated[str, AfterValidator(_colour)]


class Group(Row):
    file = "groups.csv"
    id: Slug
    label: Text
    order: int


class Actor(Row):
    file = "actors.csv"
    id: Slug
    label: Text
    kind: ActorKind
    part_of: Annotated[
        list[Annotated[str, AfterValidator(_membership)]], BeforeValidator(_split)
    ] = []
    start: OptionalEdtf = ""
    end: End = ""
    wikidata: Annotated[str, Field(pattern=r"^(Q[1-9]\d*)?$")] = ""
    note: str = ""


class Theme(Row):
    file = "themes.csv"
    id: Slug
    label: Text
    order: int
    definition: Text


class Aspect(Row):
    file = "aspects.csv"
    id: Slug
    label: Text
    order: int
    definition: Text


class Period(Row):
    file = "periods.csv"
    id: Slug
    label: Text
    group: Slug
    start: Edtf
    end: End
    source: OptionalSlug = ""


TABLES: tuple[type[Row], ...] = (
    Event,
    Phase,
    Excerpt,
    Paragraph,
    Source,
    Reference,
    Disagreement,
    Position,
    Link,
    Type,
    Group,
    Actor,
    Theme,
    Aspect,
    Period,
)


class Dossier(BaseModel):
    """`dossier.yaml`: what the dossier is called and how it opens."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)
    title: Text
    subtitle: str = ""
    window: Annotated[str, Field(pattern=r"^\d{4}(-\d\d){0,2},\d{4}(-\d\d){0,2}$")]
    language: Text
    version_note: str = ""
    bands: list[Slug] = []


def columns(table: type[Row]) -> dict[str, bool]:
    """Return the columns of a table's header, in order, and whether a cell may be empty."""
    return {
        field.alias or name: not field.is_required() for name, field in table.model_fields.items()
    }


def choices(table: type[Row], field: str) -> tuple[str, ...]:
    """Return the fixed vocabulary of a field of literals (the empty choice left out)."""
    annotation = table.model_fields[field].annotation
    values = [v for arg in (annotation, *get_args(annotation)) for v in get_args(arg)]
    return tuple(dict.fromkeys(v for v in values if isinstance(v, str) and v))


_ADVICE: Mapping[str, str] = {
    "string_too_short": "is empty; this column needs a value",
    "too_short": "is empty; this column needs at least one value",
    "missing": "the column is missing",
    "int_parsing": "is not a whole number (e.g. 2)",
}


def advice(error: Mapping[str, Any]) -> str:
    """Turn one pydantic error of a cell into a sentence: the value and what would be right."""
    value, context = error["input"], error.get("ctx", {})
    match error["type"]:
        case "wrong":
            return str(error["msg"])
        case "literal_error":
            return f"{value!r} is not one of {context['expected']}"
        case "string_too_long":
            return f"{value!r} has {len(value)} characters (at most {context['max_length']})"
        case "greater_than_equal":
            return f"{value!r} is too small (at least {context['ge']})"
        case "less_than_equal":
            return f"{value!r} is too large (at most {context['le']})"
        case "string_pattern_mismatch":
            return f"{value!r} does not have the form {context['pattern']}"
        case "extra_forbidden":
            return "is not a column of this table"
        case "string_too_short" | "too_short" | "missing":
            return _ADVICE[error["type"]]
        case kind:
            return f"{value!r} {_ADVICE.get(kind, error['msg'])}"
