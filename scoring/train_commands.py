"""The commands `wellsourced train …`: every file of models/ can be made again from the data that its card names."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

train = typer.Typer(no_args_is_help=True, help="Make the files of models/.")

Data = Annotated[list[Path], typer.Argument(metavar="DATA", help="Labelled data, .jsonl or .jsonl.gz.", exists=True)]


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


@train.command()
def attribution(
    data: Data,
    out: Annotated[Path, typer.Option(metavar="FILE", help="Where to write the weights.")] = Path("attribution.npz"),
) -> None:
    """Fit the attribution models to articles with marked attributions; a folder means its files of those, largest first.

    The same files in the same order give the same bytes.
    """
    from .attribution_evaluation import train_attributions

    files = [file for path in data for file in (_marked_files(path) if path.is_dir() else [path])]
    if not files:
        raise typer.BadParameter(f"no file with marked attributions in {', '.join(map(str, data))}", param_hint="DATA")
    digest = train_attributions(files, out)
    print(f"{out}: {digest}")


def _marked_files(folder: Path) -> list[Path]:
    files = [file for file in sorted(folder.iterdir()) if file.name.endswith((".jsonl", ".jsonl.gz"))]
    return sorted(filter(_is_marked, files), key=lambda file: -file.stat().st_size)


def _is_marked(file: Path) -> bool:
    from ..features.labelled import read_rows

    return all("attributions" in row and "text" in row for row in read_rows(file)[:1])
