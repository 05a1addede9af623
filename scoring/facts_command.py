"""The command ``wellsourced facts``: the reference facts that come with the package, each with its source."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def facts(
    about: Annotated[str, typer.Argument(metavar="[WORD]", help="Only rows that hold this word.")] = "",
    add: Annotated[list[Path] | None, typer.Option("--facts", metavar="FILE", help="A file of your own, repeatable.")] = None,
) -> None:
    """List the facts that articles are checked against, one a line with its source; --facts checks and adds your own."""
    from ..features.references import read_facts, shipped_facts

    known = shipped_facts()
    for path in add or ():
        known += read_facts(path)
    for row in known.rows:
        line = f"{row.statement}\t{row.source}\t{row.url or ''}".rstrip()
        if about.casefold() in line.casefold():
            print(line)
