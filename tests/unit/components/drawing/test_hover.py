"""The words of hover cards, as Plotly reads them."""

from components.drawing import hover


def test_markup_is_escaped_and_quotes_are_not() -> None:
    """Plotly decodes what stands for angles and ampersands, but not for quotes."""
    assert hover.line("<b>“A”</b> & \"B\" 'C'") == "&lt;b&gt;“A”&lt;/b&gt; &amp; \"B\" 'C'"


def test_lines() -> None:
    """A text is cut at blanks, an endless word where the line ends, and each line is escaped."""
    assert hover.lines("one & two", 6) == ("one &amp;", "two")
    assert hover.lines("x" * 10, 6) == ("x" * 6, "x" * 4)
    assert hover.lines("", 6) == ()
