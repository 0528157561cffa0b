"""The page Explore: timeline and list on one side, evidence on the other."""

import json

from dash import dcc, html
from dash.development.base_component import Component

from components import text
from components.base import address, theme
from components.base.elements import Children, Element, Tree, attributes, still
from components.base.elements import html as tree
from components.base.ids import Id
from components.base.routing import EXPLORE, Paths, Visit
from components.drawing import frame
from components.drawing.symbols import symbol
from components.evidence import theme_head
from components.explore import bracket
from components.timeline import overview
from components.timeline.detail import Detail
from components.timeline.lanes import LANE_GAP, LanePlan
from components.timeline.legend import legend
from data.catalogue.catalogue import Catalogue
from data.catalogue.contents import contents
from data.selection import query
from data.tables.models import Type

LINE = 15  # pixels a line of a lane's name


def layout(visit: Visit) -> html.Div:
    """Return the skeleton; callbacks.py fills it."""
    catalogue = visit.catalogue
    parts = [*_head(catalogue, visit.paths), *_timeline(catalogue), *_list(), _foot(catalogue)]
    there = contents(catalogue)
    bare = {"nameless": "lanes", "ungrouped": "groups"}
    look = ["explore", *(css for css, needs in bare.items() if needs not in there)]
    return html.Div(
        [still(_of_theme(visit)), html.Div(parts, className="left"), _evidence()],
        className=" ".join(look),
        **attributes(data_title=visit.title()),
    )


def _of_theme(visit: Visit) -> Element:
    """Return the head of the theme that the page opens with; it pushes nothing down later."""
    view = address.read(visit.search, visit.catalogue)
    chosen = query.select(visit.catalogue, view.selection).positions
    return tree.Div(theme_head.head(visit.catalogue, view, chosen, visit.paths), id=Id.OF_THEME)


def _head(catalogue: Catalogue, paths: Paths) -> list[Component]:
    """Title and lead; the bar of the event in focus stands over them, so that nothing moves.

    Two ways lead to the first panel: down to it where it stands below, back to it where there is
    none.
    """
    title: list[Component | str] = [catalogue.dossier.title]
    if catalogue.dossier.subtitle:
        title += [" ", html.Small(catalogue.dossier.subtitle)]
    ways = {f"#{Id.START}": "below", paths.to(EXPLORE): "again"}
    if not contents(catalogue) & {"texts", "stories"}:
        ways = {}  # the panel invites to nothing
    begin = [
        part
        for href, css in ways.items()
        for part in (" ", html.A(text.explore.BEGIN, href=href, className=f"begin {css}"))
    ]
    lead = html.P([text.explore.lead(catalogue), *begin], dir="auto")
    return [
        html.Div([html.H1(title, dir="auto"), lead], id=Id.LEAD),
        still(html.Div(id=Id.FOCUS, className="focus")),
    ]


def _timeline(catalogue: Catalogue) -> list[Component]:
    graph = dcc.Graph(id=Id.TIMELINE, config=frame.GRAPH_CONFIG, responsive=False)
    template = json.dumps(graph.to_plotly_json())  # mounted on wide pages alone
    return [
        still(
            html.Div(
                id=Id.SWITCH,
                className="switch due" if "tellings" in contents(catalogue) else "switch",
            )
        ),
        still(html.Div(id=Id.ZERO)),
        still(html.Div(id=Id.DENSE)),
        html.Span(text.timeline.TIMELINE, id=Id.FIGURE_NAME, hidden=True),
        bracket.form(),
        html.Figure(
            [
                still(html.Div(id=Id.TICKS, className="ticks", **attributes(aria_hidden="true"))),
                still(html.Div(id=Id.BRACKET, className="bracket")),
                still(html.Div(id=Id.BANDS, className="bands")),
                still(html.Div(id=Id.LANES, className="lanes", **attributes(aria_hidden="true"))),
                html.Div([html.Div(id=Id.PLOT), frame.coming()], className="plot"),
                still(html.Div(id=Id.DRAWING, hidden=True, **attributes(data_graph=template))),
            ],
            className="timeline",
            **attributes(
                aria_labelledby=f"{Id.FIGURE_NAME} {Id.RESULT_COUNT} {Id.SELECTION_IN_WORDS}"
            ),
        ),
        frame.unprinted(),
    ]


def _foot(catalogue: Catalogue) -> html.Div:
    """What stays in view at the foot of the timeline: its key, all years, and how to zoom."""
    years = html.Div(
        overview.layout(catalogue),
        id=Id.OVERVIEW,
        role="group",
        className="overview range",
        **overview.bend(catalogue),
        **attributes(aria_label=text.timeline.OVERVIEW),
    )
    outside = still(html.Div(id=Id.OUTSIDE, className="outside"))
    return html.Div(
        [
            html.Button(
                type="button",
                className="further",
                hidden=True,
                **attributes(data_words=text.timeline.FURTHER),
            ),
            legend(catalogue),
            years,
            html.Div([outside, frame.zoom()], className="edge"),
        ],
        className="foot",
    )


def _list() -> list[Component]:
    return [
        html.H2(text.events.EVENTS, className="list-heading", id="events-heading"),
        html.P(text.timeline.LIST_HINT, className="hint"),
        still(html.Div(id=Id.EVENTS_SHOWN, className="events-shown")),
        still(
            html.Ul(
                id=Id.EVENT_LIST,
                role="listbox",
                tabIndex=0,
                className="event-list",
                **attributes(aria_labelledby="events-heading", aria_describedby=Id.EVENTS_SHOWN),
            )
        ),
    ]


def _evidence() -> html.Aside:
    more = html.Button(id=Id.MORE, type="button", className="more", hidden=True)
    return html.Aside(
        [
            _grip(),
            still(html.Div(html.P(text.shell.LOADING, className="kind loading"), id=Id.EVIDENCE)),
            still(html.Div(id=Id.NEXT)),
            more,
        ],
        className="right",
        **attributes(aria_label=text.events.EVIDENCE),
    )


def _grip() -> html.Div:
    """The head of the sheet that the evidence is on a narrow page (js/timeline/sheet.js)."""
    size = html.Button(
        id=Id.SHEET_SIZE,
        type="button",
        **attributes(aria_label=text.explore.WHOLE_SHEET, aria_expanded="false"),
    )
    close = html.Button("×", type="button", **attributes(aria_label=text.explore.CLOSE_SHEET))
    return html.Div([size, close], className="grip")


def lanes(catalogue: Catalogue, plan: LanePlan) -> list[Element]:
    """Return the names beside the rows of a plan; one type, or one group, needs none."""
    bands = [
        _name(
            text.bands.name(catalogue, band),
            y,
            "lane band",
            whole=text.bands.title(catalogue, band),
        )
        for band, y in plan.bands
    ]
    there = contents(catalogue)
    named = plan.lanes if "lanes" in there else ()
    types = [_lane(catalogue, plan, lane, y) for lane, y in named]
    if plan.members:
        joining = catalogue.types[plan.joining]
        types.append(_name(members_name(joining), sum(plan.members) / 2, "lane"))
    ends = [*(y for _, y in plan.groups[1:]), plan.height][: len(plan.groups)]
    groups = [
        _name(catalogue.groups[group].label, y, "lane-group", end - y)
        for (group, y), end in zip(plan.groups, ends, strict=True)
        if "groups" in there
    ]
    below = [_name(name.words, name.y, name.css, name.height) for name in plan.below]
    return bands + groups + types + below


def dense(events: Detail) -> Tree:
    """Say that not all is drawn, if so."""
    sentence = text.timeline.dense(events.in_window, len(events.marks))
    return [tree.P(sentence, className="dense")] if events.dense else []


def _lane(catalogue: Catalogue, plan: LanePlan, lane: str, y: float) -> Element:
    """The name of a lane, and how many events at a time its ribbon stands for, if it has one."""
    kind = catalogue.types[lane]
    label: Tree = [sign(kind, symbol(kind.symbol)), kind.label]
    if plan.peaks.get(lane):
        label.append(tree.Small(text.timeline.up_to(plan.peaks[lane])))
    top, bottom = plan.spans[lane]
    css = "lane" if "groups" in contents(catalogue) else "lane lane-alone"
    return _name(label, y, css, bottom - top + LANE_GAP)


def members_name(joining: Type) -> Tree:
    """Return the name of the row that counts the members, in the colour of how they join."""
    return [sign(joining, tree.Path(d="M-9 8V0H0V-6H9V8Z")), text.timeline.MEMBERS]


def sign(kind: Type, drawing: Element) -> Element:
    """Return what stands before the name of a lane, in the colours of a type."""
    colours = {f"--on-{name}": look.colour(kind) for name, look in theme.THEMES.items()}
    hidden = attributes(aria_hidden="true")
    return tree.Svg(drawing, className="sign", viewBox="-11 -11 22 22", style=colours, **hidden)


def _name(label: Children, y: float, css: str, height: float = 0, whole: str = "") -> Element:
    """A name at its place, in as many lines as fit into a height, at least one; on hovering whole.

    What is said on hovering may be more than the name.

    A theme whose letters are larger has larger rows too.
    """
    lines = max(1, int(height / LINE))
    style = {"top": f"{y}px", "--lines": str(lines)}
    words = label if isinstance(label, str) else None
    whole = whole or words or " ".join(each for each in label or () if isinstance(each, str))
    return tree.Span(label, className=css, style=style, title=whole)
