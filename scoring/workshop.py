"""The command ``wellsourced``: the workshop behind ``score``."""

from __future__ import annotations

import typer

from .cli import run_command, score
from .evaluate_commands import evaluate
from .train_commands import train

app = typer.Typer(add_completion=False, no_args_is_help=True, rich_markup_mode=None, pretty_exceptions_enable=False)
app.add_typer(train, name="train")
app.add_typer(evaluate, name="evaluate")
app.command()(score)


@app.command()
def rules() -> None:
    """List every feature: what it measures, by which formula, on whose authority, and how it may move the scores."""
    from ..features.extractors import all_extractors

    for extractor in all_extractors():
        moves = [
            f"{direction} {name}"
            for name, direction in (("reliability", extractor.reliability), ("bias", extractor.bias))
            if direction != "none"
        ]
        print(f"{extractor.name}\n  {extractor.formula}\n  unit: {extractor.unit}\n  source: {extractor.source}")
        print(f"  {', '.join(moves) or 'described, not scored'}\n")


@app.command()
def schema() -> None:
    """Print the JSON Schema of the records that `score --format jsonl` writes."""
    import json

    from ..reports.record import schema as record_schema

    print(json.dumps(record_schema(), indent=1, ensure_ascii=False))


def main() -> None:
    """Run ``wellsourced``; for the command line only."""
    run_command(app, "wellsourced")
