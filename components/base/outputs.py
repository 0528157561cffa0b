"""Results of pure functions as the outputs of callbacks, by name."""

from dash import no_update

from components.base.data_attributes import DataAttribute


def outputs(result: object) -> dict[str, object]:
    """Return the fields of a dataclass as outputs: what is None leaves what stands as it is."""
    return {name: _output(value) for name, value in vars(result).items()}


def _output(value: object) -> object:
    if isinstance(value, DataAttribute):
        return value.write()
    return no_update if value is None else value
