"""The viewer's part of the state: what the player says of them, checked against what the film declares."""

from __future__ import annotations

from collections.abc import Mapping

from ...lang import ir


class ViewerError(ValueError):
    """A viewer value that the film does not know; the message names it and what would do."""


def viewer_values(film: ir.Film, viewer: Mapping[str, int | str]) -> tuple[int | str, ...]:
    """First values of all the film's variables, with the viewer's in the places that are theirs.

    Raises ViewerError for a name that is not declared, or a value outside its domain.
    """
    own = {v.name: v for v in film.variables if v.scope != "state"}
    for name, value in viewer.items():
        if name not in own:
            known = ", ".join(own) or "none"
            raise ViewerError(f"{name!r} is not a viewer variable of this film (known: {known})")
        _check(own[name], value)
    return tuple(viewer.get(v.name, v.initial) if v.scope != "state" else v.initial for v in film.variables)


def _check(variable: ir.Variable, value: int | str) -> None:
    if variable.values:
        if value not in variable.values:
            raise ViewerError(f"{variable.name} is one of {', '.join(variable.values)}, not {value!r}")
    elif not isinstance(value, int) or not variable.low <= value <= variable.high:
        raise ViewerError(
            f"{variable.name} is a whole number from {variable.low} to {variable.high}, not {value!r}"
        )
