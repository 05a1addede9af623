"""The command ``wellsourced``: the workshop behind ``score``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from .cli import prepare_process, score

app = typer.Typer(add_completion=False, no_args_is_help=True, rich_markup_mode=None, pretty_exceptions_enable=False)
train = typer.Typer(no_args_is_help=True, help="Make the files of models/.")
app.add_typer(train, name="train")
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


@train.command()
def prior(
    out: Annotated[Path, typer.Option(metavar="DIR", help="Where to write the score cards and CARD.md.")] = Path("models"),
) -> None:
    """Write the score cards of the prior, reliability.json and bias.json, and the model card that explains them."""
    from ..models.card import render_card
    from ..models.prior import prior_cards

    out.mkdir(parents=True, exist_ok=True)
    cards = prior_cards()
    for name, card in cards.items():
        card.save(out / f"{name}.json")
    (out / "CARD.md").write_text(render_card(cards.values()), encoding="utf-8")


def main() -> None:
    """Run ``wellsourced``; for the command line only."""
    prepare_process()
    app(prog_name="wellsourced")
