"""Outlets on the terminal: their pooled scores, and with them the user's own ratings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .plain import plain, shorten
from .terminal_rows import Row, print_rows
from .terminal_text import print_item, text
from .types import Outlet
from .wording import score_in_short

if TYPE_CHECKING:
    from rich.console import Console

_LISTED = 20
"""Outlets that are listed; the report in a folder has them all."""


def print_outlets(outlets: Sequence[Outlet], console: Console) -> None:
    """A row an outlet, in their order."""
    if not outlets:
        return
    console.print()
    print_rows(["outlet", "articles", "reliability", "bias"], [_row(outlet) for outlet in outlets[:_LISTED]], console)
    if len(outlets) > _LISTED:
        print_item(text((f"and {len(outlets) - _LISTED:,} more", "dim")), console)


def _row(outlet: Outlet) -> Row:
    scores = [score_in_short(outlet[which]) for which in ("reliability", "bias")]
    rating = text(("your rating: ", "dim"), shorten(plain(outlet["rating"]), 200)) if outlet["rating"] else None
    return Row(plain(outlet["outlet"]), [f"{outlet['articles']:,}", *scores], rating)
