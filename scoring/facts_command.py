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
    from ..features.references import FactsError, read_facts, shipped_facts

    known = shipped_facts()
    try:
        for path in add or ():
            known += read_facts(path)
    except FactsError as error:
        typer.echo(f"facts: {error}", err=True)
        raise typer.Exit(2) from None
    for row in known.rows:
        line = f"{row.statement}\t{row.source}\t{row.url or ''}".rstrip()
        if about.casefold() in line.casefold():
            print(line)
