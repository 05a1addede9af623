"""Rows of a table whose last columns are figures, each with a note under it that has the whole width."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from .terminal_text import print_item, text

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

_GAPS = 2, 3
"""Columns between figures, on a narrow and on an ordinary terminal."""
_ORDINARY = 80
_WIDEST = 60
"""Columns of a title, so that the figures stay near it on a wide terminal."""
_LINES = 2
"""Lines of a title; of a longer one the rest is an ellipsis."""


class Row(NamedTuple):
    """What stands to the left, the figures, and what is said below them."""

    title: str
    figures: Sequence[str]
    note: Text | None = None


def print_rows(head: Sequence[str], rows: Sequence[Row], console: Console) -> None:
    """Print the rows under their heads; the first head is that of the titles, the figures keep to the right."""
    from rich.cells import cell_len

    gap = _GAPS[console.width >= _ORDINARY]
    widths = [gap + max(map(len, column)) for column in zip(head[1:], *(row.figures for row in rows), strict=True)]
    figures_width = sum(widths)
    widest = max(cell_len(title) for title in (head[0], *(row.title for row in rows)))
    title_width = max(1, min(_WIDEST, widest, console.width - figures_width))
    _print_row(text((head[0], "bold")), head[1:], widths, title_width, console, style="bold")
    console.print(text("─" * (title_width + figures_width)))
    for row in rows:
        _print_row(text(row.title), row.figures, widths, title_width, console)
        if row.note:
            print_item(row.note, console)


def _print_row(
    title: Text, figures: Sequence[str], widths: Sequence[int], title_width: int, console: Console, style: str = ""
) -> None:
    first, *others = _fitted(title, title_width, console)
    first.truncate(title_width, pad=True)  # counted in cells: a Chinese character takes two
    for figure, width in zip(figures, widths, strict=True):
        first.append(figure.rjust(width), style)
    for line in (first, *others):
        console.print(line)


def _fitted(title: Text, width: int, console: Console) -> list[Text]:
    """The title in at most two lines of this width."""
    lines = list(title.wrap(console, width))
    for line in lines:
        line.rstrip()
    if len(lines) > _LINES:
        last = lines[_LINES - 1]
        last.truncate(width - 1)
        last.rstrip()
        last.append("…")
    return lines[:_LINES]
