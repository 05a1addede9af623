"""The command ``wellsourced``: the workshop behind ``score``."""

from __future__ import annotations

from typing import Annotated

import typer

from .cli import print_version, score
from .explain_commands import explain, rules
from .facts_command import facts
from .process import Commands, run_command
from .report_command import report
from .score_commands import evaluate, train
from .serve_command import serve

app = typer.Typer(cls=Commands, no_args_is_help=True, rich_markup_mode=None, pretty_exceptions_enable=False)
app.add_typer(train, name="train")
app.add_typer(evaluate, name="evaluate")
for command in (score, explain, rules, report, facts, serve):
    app.command()(command)


@app.callback()
def workshop(
    version: Annotated[
        bool, typer.Option("--version", callback=print_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """The workshop behind `score`: why an article has its scores, rules, reports of records, training, evaluation, service."""


@app.command()
def schema() -> None:
    """Print the JSON Schema of the records that `score --format jsonl` writes."""
    import json

    from ..reports.record import schema as record_schema

    print(json.dumps(record_schema(), indent=1, ensure_ascii=False))


def main() -> None:
    """Run ``wellsourced``; for the command line only."""
    run_command(app, "wellsourced")
