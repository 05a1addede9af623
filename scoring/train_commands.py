"""The commands `wellsourced train …`: every file of models/ can be made again from the data that its card names."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

train = typer.Typer(no_args_is_help=True, help="Make the files of models/.")

Out = Annotated[Path, typer.Option(metavar="FILE", help="Where to write the weights.")]
Data = Annotated[list[Path], typer.Argument(metavar="DATA", help="Labelled data, .jsonl or .jsonl.gz.", exists=True)]


@train.command()
def prior(
    out: Annotated[Path, typer.Option(metavar="DIR", help="Where to write the score cards and CARD.md.")] = Path("models"),
) -> None:
    """Write the score cards of the prior, reliability.json and bias.json, and the model card that explains them."""
    from ..models.prior import prior_cards
    from .card import write_card

    out.mkdir(parents=True, exist_ok=True)
    cards = prior_cards()
    for name, card in cards.items():
        card.save(out / f"{name}.json")
    write_card(out)


@train.command()
def attribution(
    data: Data,
    out: Out = Path("attribution.npz"),
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


News = Annotated[Path, typer.Option(metavar="FILE", help="News sentences labelled hedge, weasel, commentary.", exists=True)]


@train.command()
def hedge(data: Data, news: News, out: Out = Path("hedge.npz")) -> None:
    """Fit the model of epistemic hedges to sentences labelled with them, and its joint with the rules to news sentences."""
    _train_hedging("hedge", data, news, out)


@train.command()
def weasel(data: Data, news: News, out: Out = Path("weasel.npz")) -> None:
    """Fit the model of weasels to sentences labelled with them, and its joint with the rules to news sentences."""
    _train_hedging("weasel", data, news, out)


@train.command()
def commentary(
    data: Annotated[Path, typer.Argument(metavar="DATA", help="Sentences labelled with it, best by document.", exists=True)],
    news: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Single news sentences labelled commentary.", exists=True)
    ] = None,
    out: Out = Path("commentary.npz"),
) -> None:
    """Fit the model of the writer's own view and of the words that carry it; again whenever the attribution weights change."""
    from ..features.commentary import training
    from .parsing import load_pipeline

    _show(out, training.train(data, news, load_pipeline(), out))


@train.command()
def background(data: Data, out: Out = Path("background.npz")) -> None:
    """Count in how many articles each word stands; comparing weighs words by it. DATA are rows with a `text`."""
    from ..features.labelled import read_rows
    from .comparing import background as counting

    texts = dict.fromkeys(row["text"] for path in data for row in read_rows(path, "text"))
    digest = counting.learn(map(counting.stems_in, texts), out, [path.name for path in data])
    print(f"{out}: {digest}")


def _train_hedging(kind: str, data: list[Path], news: Path, out: Path) -> None:
    from ..features.hedging import training
    from .parsing import load_pipeline

    _show(out, training.train(kind, data, news, load_pipeline(), out))


def _show(out: Path, figures: Mapping[str, float]) -> None:
    print(f"{out}: {', '.join(f'{name} {value}' for name, value in figures.items())} (cross-validated)")


def _marked_files(folder: Path) -> list[Path]:
    files = [file for file in sorted(folder.iterdir()) if file.name.endswith((".jsonl", ".jsonl.gz"))]
    return sorted(filter(_is_marked, files), key=lambda file: -file.stat().st_size)


def _is_marked(file: Path) -> bool:
    from ..features.labelled import read_rows

    return all("attributions" in row and "text" in row for row in read_rows(file)[:1])
