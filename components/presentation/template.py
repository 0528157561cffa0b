"""The empty presentation: wide, in common faces, without what python-pptx's own brings along."""

import io
import re
import zipfile

import pptx
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.presentation import Presentation
from pptx.slide import SlideLayout
from pptx.util import Emu

from components.presentation.pieces import HEIGHT, WIDTH

PIXEL = 6350  # English Metric Units: 1920 pixels are 13⅓ inches
# In every office program or measured like one of its faces; the theme lets them be changed at once.
FACES = {"majorFont": "Georgia", "minorFont": "Arial"}
TITLE_ONLY, BLANK = 5, 6
EPOCH = (1980, 1, 1, 0, 0, 0)


def empty() -> Presentation:
    """Return a presentation without slides."""
    deck = pptx.Presentation()
    old = deck.slide_width
    assert old, "the template has a size"
    deck.slide_width, deck.slide_height = Emu(round(WIDTH * PIXEL)), Emu(round(HEIGHT * PIXEL))
    for page in (deck.slide_master, *deck.slide_layouts):
        for shape in page.placeholders:
            shape.left = Emu(round(shape.left * deck.slide_width / old))
            shape.width = Emu(round(shape.width * deck.slide_width / old))
    _faces(deck)
    _drop_thumbnail(deck)
    return deck


def layout(deck: Presentation, *, titled: bool) -> SlideLayout:
    """Return the layout of a slide that has a title, or of one that has none."""
    return deck.slide_layouts[TITLE_ONLY if titled else BLANK]


def _faces(deck: Presentation) -> None:
    theme = deck.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    written = theme.blob.decode()
    for role, face in FACES.items():
        old = rf'(<a:{role}>\s*<a:latin typeface=")[^"]*'
        written = re.sub(old, rf"\g<1>{face}", written, count=1)
    theme.blob = written.encode()


def _drop_thumbnail(deck: Presentation) -> None:
    """The picture of another presentation."""
    package = deck.part.package
    for relation in list(package.iter_rels()):
        if relation.reltype == RELATIONSHIP_TYPE.THUMBNAIL:
            package.drop_rel(relation.rId)


def undated(file: bytes) -> bytes:
    """Return a file without the times at which its parts were written."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(file)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            info = zipfile.ZipInfo(name, EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, old.read(name))
    return out.getvalue()
