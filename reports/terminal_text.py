"""Printing on a terminal: text that is never taken for markup, and lines that keep to the width."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .excerpts import excerpt

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from .types import ArticleRecord


def text(*parts: str | tuple[str, str]) -> Text:
    """Words, or words and their style; brackets in an article stay brackets."""
    from rich.text import Text

    return Text.assemble(*parts)


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
