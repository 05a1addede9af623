"""A progress bar on standard error: how many articles, how fast, and how long still where their number is known."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeVar

from .reading import EXTENSIONS

Item = TypeVar("Item")

_ONE_EACH = (".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml")
_LINES = (".jsonl", ".ndjson")
_QUICKLY_COUNTED = 256 * 1024 * 1024  # bytes of lines; 0.1 s


def watched(results: Iterable[Item], paths: Iterable[str], leave_out: Path | None, quiet: bool) -> Iterator[Item]:
    """The results as they come; if standard error is a terminal, with a bar there."""
    if quiet or not sys.stderr.isatty():
        yield from results
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeRemainingColumn

    total = expected(paths, leave_out)
    told = TextColumn("{task.fields[rate]}")
    known = (BarColumn(bar_width=20), MofNCompleteColumn(), TextColumn("articles"), told, TimeRemainingColumn(compact=True))
    unknown = (SpinnerColumn(), TextColumn("{task.completed} articles"), told)
    columns = known if total else unknown
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("scoring", total=total, rate="")
        for result in results:
            speed = progress.tasks[0].speed
            progress.update(task, advance=1, rate=f"{speed:.0f} a second" if speed and speed >= 1 else "")
            yield result


def expected(paths: Iterable[str], leave_out: Path | None = None) -> int | None:
    """About how many articles there are, None where that cannot be told without reading everything."""
    total = 0
    for path in _files(paths, leave_out):
        name = path.name.lower()
        if name.endswith(_ONE_EACH) or (name.endswith(".gz") and name[:-3].endswith(_ONE_EACH)):
            total += 1
        elif name.endswith(_LINES) and path.stat().st_size <= _QUICKLY_COUNTED:
            with path.open("rb") as lines:
                total += sum(bool(line.strip()) for line in lines)
        else:
            return None
    return total or None


def _files(paths: Iterable[str], leave_out: Path | None) -> Iterator[Path]:
    passed_over = leave_out.resolve() if leave_out else None
    for given in paths:
        if not os.path.isdir(given):  # noqa: PTH112 (may hold bytes that are no characters)
            yield Path(given)
            continue
        for folder, folders, names in os.walk(given):
            folders[:] = [name for name in folders if not name.startswith(".") and Path(folder, name).resolve() != passed_over]
            for name in names:
                if not name.startswith(".") and name.lower().removesuffix(".gz").endswith(EXTENSIONS):
                    yield Path(folder, name)
