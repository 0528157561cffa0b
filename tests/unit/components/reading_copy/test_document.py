"""The document of a copy asks nothing of anybody, whoever made the dossier."""

import re

from components.reading_copy import document
from data.catalogue.catalogue import Catalogue


def test_nothing_is_asked_for(catalogue: Catalogue) -> None:
    """Its policy lets nothing in or out but its own scripts; no element names another file."""
    page = document.copy(catalogue)
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', page)
    assert policy
    rules = dict(rule.strip().split(" ", 1) for rule in policy[1].split(";"))
    assert rules["default-src"] == rules["connect-src"] == rules["form-action"] == "'none'"
    assert "unsafe" not in rules["script-src"]
    assert "http" not in policy[1]
    head = page[: page.index("<style>")]
    assert re.findall(r'(?:src|href)="(?!data:)[^"]*"', head) == []
    assert not re.search(r"<(?:script|link|img|iframe)[^>]* src=", page)
