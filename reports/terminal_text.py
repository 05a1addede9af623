"""Printing on a terminal: text that is never taken for markup, tables, and lines that keep to the width."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .excerpts import excerpt

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from .types import ArticleRecord


def text(*parts: str | tuple[str, str]) -> Text:
    """Words, or words and their style; brackets in an article stay brackets."""
    from rich.text import Text

    return Text.assemble(*parts)


def table(*columns: str, right: Sequence[str] = ()) -> Table:
    """A table with these heads; the columns named in ``right`` are numbers."""
    from rich import box
    from rich.table import Table

    made = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style="bold", show_edge=False)
    for column in columns:
        fixed = column in right
        made.add_column(column, justify="right" if fixed else "left", no_wrap=fixed, overflow="fold")
    return made


def heading(words: str, console: Console) -> None:
    """An empty line and a line in bold."""
    console.print()
    print_item(text((words, "bold")), console, indent=0)


def print_item(item: Text, console: Console, indent: int = 2, first: str = "") -> None:
    """The text, wrapped, its lines set in; ``first`` stands in the margin of the first."""
    # Not rich's Padding: it fills the lines with spaces to the right, which piped text should not have.
    for line in item.wrap(console, console.width - indent):
        line.rstrip()
        console.print(text((first.ljust(indent), "dim")).append_text(line))
        first = ""


def quotation(record: ArticleRecord, start: int, end: int) -> Text:
    """``line 3: … the telling words in their context …``"""
    found = excerpt(record["text"], start, end)
    return text(f"line {found.line}: {found.before}", (found.words, "bold"), found.after)
