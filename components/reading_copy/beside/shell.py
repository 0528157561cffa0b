"""What stands around every page of a copy: the program's shell without what needs a server."""

from dash import html

from components import text
from components.reading_copy.beside.notice import day
from components.reading_copy.made import Made
from components.reading_copy.prune import ABOUT
from components.shell import header, page
from components.text import reading_copy as words
from data.catalogue.contents import Content

LACKS: tuple[Content, ...] = ("reading", "tellings")  # the texts to read, and the score


def shell(made: Made) -> html.Div:
    """Return the shell; its tools copy the address, print, say the keys and change the colours."""
    share, *others = header.small_tools()
    way = html.A(words.link(made.catalogue), href=f"{made.paths.to(ABOUT)}#this-copy")
    tools = [share, header.print_button(words.PRINT), *others, way]
    return page.around(
        header.header(made.catalogue, made.paths, tools),
        words.colophon(made.catalogue, day(made.catalogue)),
        text.shell.keys(made.catalogue, LACKS),
    )
