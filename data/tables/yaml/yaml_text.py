"""Writes models as the text of a YAML file; read again they are the same."""

import io


def dump(content: object) -> str:
    """Return a mapping of plain data as YAML; what is a list of words stands in one line."""
    from ruamel.yaml import YAML

    yaml = YAML()
    yaml.width = 100
    yaml.indent(mapping=2, sequence=4, offset=2)
    out = io.StringIO()
    yaml.dump(_node(content), out)
    return out.getvalue()


def _node(value: object) -> object:
    """Return a value as the writer wants it: ids in one line, lines as lines, the rest escaped."""
    from ruamel.yaml.comments import CommentedSeq
    from ruamel.yaml.scalarstring import DoubleQuotedScalarString, LiteralScalarString

    if isinstance(value, dict):
        return {key: _node(each) for key, each in value.items()}
    if isinstance(value, str):
        lines = value.split("\n")
        if not all(line.isprintable() and line == line.rstrip() for line in lines):
            return DoubleQuotedScalarString(value)
        return LiteralScalarString(value) if len(lines) > 1 else value
    if isinstance(value, int):
        return value
    assert isinstance(value, tuple | list), "models are made of models, lists, text and numbers"
    items = CommentedSeq(map(_node, value))
    if all(isinstance(each, str) for each in value):
        items.fa.set_flow_style()
    return items
