"""Stories: steps that lead through a dossier, one YAML file each, read with lines and written back.

A story's id is the name of its file: `stories/doors.yaml` is `doors`.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError
from pydantic_core import ErrorDetails

from data.tables import cells
from data.tables.cells import Language, OptionalSlug, Slug, Text
from data.tables.files import Files
from data.tables.problems import DataError, Problem
from data.tables.yaml import yaml_lines, yaml_text
from data.tables.yaml.yaml_lines import Document, Place

MAX_HEADLINE = 90
MAX_CAPTION_WORDS, MAX_CAPTION = 40, 400
MAX_STEPS = 999  # an address names a step by three digits
MAX_MINUTES = 60

Kind = Literal[
    "title",
    "section",
    "step",
    "quotes",
    "source",
    "document",
    "compare",
    "findings",
    "question",
    "blank",
]
WITH_FIGURE = ("title", "section", "step", "question")
Reveal = Literal["date", "source", "next"]


def _caption(text: str) -> str:
    count = len(text.split())
    if count > MAX_CAPTION_WORDS:
        raise cells.fault(f"has {count} words (at most {MAX_CAPTION_WORDS})")
    if len(text) > MAX_CAPTION:
        raise cells.fault(f"has {len(text)} characters (at most {MAX_CAPTION})")
    return text


def _distinct(values: tuple[str, ...]) -> tuple[str, ...]:
    for value, times in Counter(values).items():
        if times > 1:
            raise cells.fault(f"{cells.named(value)} stands twice")
    return values


Ids = Annotated[tuple[Slug, ...], AfterValidator(_distinct)]
Words = Annotated[tuple[Text, ...], AfterValidator(_distinct)]


class Step(BaseModel):
    """One screen of a story. Which fields a kind needs, `rules_of_stories` says.

    `core`: it stays in the short talk, of so many `minutes` (0: not planned). `select` is the query
    of an address: the events shown and the part of time in view. `mark` holds words to compare in
    what is quoted. `events` are to be put in order, `answer` is what a question comes to. `reveal`
    names what is hidden until the presenter asks for it: dates, sources, what came next.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)
    kind: Kind
    core: bool = False
    minutes: Annotated[int, Field(ge=0, le=MAX_MINUTES)] = 0
    headline: Annotated[str, Field(max_length=MAX_HEADLINE)] = ""
    caption: Annotated[str, AfterValidator(_caption)] = ""
    select: str = ""
    event: OptionalSlug = ""
    dispute: OptionalSlug = ""
    disputes: Ids = ()
    events: Ids = ()
    excerpts: Ids = ()
    quotations: Ids = ()
    mark: Words = ()
    references: Ids = ()
    answer: Annotated[str, AfterValidator(_caption)] = ""
    reveal: Annotated[tuple[Reveal, ...], AfterValidator(_distinct)] = ()
    notes: str = ""

    @property
    def has_figure(self) -> bool:
        """Whether it shows a timeline: where quotes are compared, they have the room."""
        asks = self.kind == "question" and (self.excerpts or self.quotations or self.events)
        return self.kind in WITH_FIGURE and bool(self.select or self.event) and not asks

    @property
    def named_disputes(self) -> tuple[str, ...]:
        """The disagreements that it names, the one that it is about first."""
        return tuple(dict.fromkeys(filter(None, (self.dispute, *self.disputes))))


class Story(BaseModel):
    """A story: who tells it, in which language, and its steps."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)
    title: Text
    language: Language
    author: Text
    summary: Text
    steps: Annotated[tuple[Step, ...], Field(min_length=1, max_length=MAX_STEPS)]

    def minutes(self, *, core: bool = False) -> int:
        """Return how long it is planned to take, whole or its core alone; 0 without a plan."""
        return sum(step.minutes for _, step in self.numbered(core=core))

    def numbered(self, *, core: bool = False) -> list[tuple[int, Step]]:
        """Return its steps, or those of its core alone, each with its number in the whole."""
        return [(n, step) for n, step in enumerate(self.steps, 1) if step.core or not core]

    @property
    def has_core(self) -> bool:
        """Whether a part of it can be told alone."""
        return 0 < sum(step.core for step in self.steps) < len(self.steps)


@dataclass(frozen=True)
class StoryFile:
    """A story as read, so that a rule can name the line of what breaks it."""

    name: str
    story: Story
    document: Document

    def problem(self, place: Place, message: str) -> Problem:
        """Return what is wrong at a place of the file."""
        return Problem(self.name, self.document.line(place), yaml_lines.path(place), message)


def read(files: Files, problems: list[Problem]) -> dict[str, StoryFile]:
    """Read the stories of a dossier, by id; what does not fit is in `problems`."""
    by_id: dict[str, StoryFile] = {}
    for file in files.stories:
        if file.path.suffix != ".yaml" or not cells.SLUG.fullmatch(file.path.stem):
            fault = "the name of a story is its id and .yaml (lower case and hyphens: doors.yaml)"
            problems.append(Problem(file.name, 0, "", fault))
            continue
        try:
            story = parse(file.text(), file.name, problems)
        except DataError as error:
            problems += error.problems
            continue
        if story:
            by_id[file.path.stem] = story
    return by_id


def parse(content: str, name: str, problems: list[Problem]) -> StoryFile | None:
    """Read the content of a file; None if it is no story, and `problems` say why."""
    try:
        document = yaml_lines.parse(content)
    except yaml_lines.NotYamlError as error:
        problems.append(Problem(name, error.line, "", str(error)))
        return None
    if not isinstance(document.content, dict):
        problems.append(Problem(name, 1, "", "needs lines of the form 'title: …'"))
        return None
    problems += [Problem(name, line, yaml_lines.path(p), m) for p, line, m in document.faults]
    return story_of(document, name, problems)


def story_of(document: Document, name: str, problems: list[Problem]) -> StoryFile | None:
    """Return the story of a document; None if it has not the form, and `problems` say why."""
    try:
        return StoryFile(name, Story.model_validate(document.content), document)
    except ValidationError as error:
        problems += _problems(error, name, document)
        return None


def _problems(error: ValidationError, name: str, document: Document) -> Iterator[Problem]:
    for each in error.errors():
        place = each["loc"]
        yield Problem(name, document.line(place), yaml_lines.path(place), _advice(each, place))


def _advice(error: ErrorDetails, place: Place) -> str:
    match error["type"]:
        case "missing":
            return "is missing"
        case "extra_forbidden":
            model = Step if len(place) == 3 else Story
            return f"is not a key here (known: {', '.join(model.model_fields)})"
        case "string_too_short" | "too_short":
            return "is empty"
        case "string_type":
            return "needs text"
        case "too_long":
            return f"has more than {error['ctx']['max_length']} entries"
        case "tuple_type":
            return f"needs a list: [{error['input']}]" if place[-1] != "steps" else "needs a list"
        case "int_type" | "int_parsing" | "int_from_float":
            return f"{cells.named(error['input'])} is not a whole number"
        case "bool_type" | "bool_parsing":
            return f"{cells.named(error['input'])} is neither true nor false"
        case "model_type" | "model_attributes_type":
            return "needs lines of the form 'kind: …'"
    return cells.advice(error)


def dump(story: Story) -> str:
    """Return a story as the text of its file; read again it is the same story."""
    return yaml_text.dump(story.model_dump(exclude_defaults=True))
