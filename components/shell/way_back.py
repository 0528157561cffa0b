"""The way back from a digression: a bar on every page while `back=STORY.STEP` is in the address."""

from dataclasses import replace

from components import text
from components.base import address
from components.base.address import View
from components.base.elements import Element, Tree, attributes, html
from components.base.routing import PRESENT, Paths
from data.catalogue.catalogue import Catalogue


def bar(catalogue: Catalogue, view: View, paths: Paths, path: str) -> Tree:
    """Return the bar of a view with a way back; nothing for a view without one."""
    way = address.way_back(catalogue, view.back)
    if way is None:
        return []
    story, number = way
    plot = catalogue.stories[story]
    step = View(step=str(number) if number > 1 else "", core=view.core)
    return [
        html.Div(
            [
                html.A(
                    f"◂ {text.stage.back(number, plot.steps[number - 1].headline)}",
                    href=paths.to(PRESENT, story) + address.write(step),
                    id="return",
                    **attributes(data_return="1"),
                ),
                html.Button(
                    text.stage.ADD.format(number),
                    type="button",
                    **attributes(
                        data_add=view.back,
                        data_from=paths.to("story.json"),
                        data_done=text.stage.ADD_DONE.format(number),
                    ),
                ),
                _park(view.back),
                html.A(
                    "×",
                    href=path + address.write(replace(view, back="", core="")),
                    title=text.stage.STAY,
                    **attributes(data_return="1", aria_label=text.stage.STAY),
                ),
            ],
            role="navigation",
            className="back-bar",
            **attributes(aria_label=text.stage.WAY_BACK),
        )
    ]


def _park(back: str) -> Element:
    """A question to come back to, written here, kept in this browser."""
    return html.Details(
        [
            html.Summary(text.stage.PARK),
            html.Div(
                [
                    html.Label(text.stage.PARK_FIELD, htmlFor="park-question"),
                    html.Input(type="text", id="park-question", maxLength=300, autoComplete="off"),
                    html.Button(
                        text.stage.KEEP,
                        type="button",
                        **attributes(
                            data_park=back,
                            data_done=text.stage.PARK_DONE,
                            data_failed=text.stage.NOT_PARKED,
                        ),
                    ),
                ],
                className="menu",
            ),
        ],
        className="park-away",
    )
