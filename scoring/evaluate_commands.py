"""The commands `wellsourced evaluate …`: how well each instrument does on labelled data that the user points at."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from .attribution_evaluation import Rate

evaluate = typer.Typer(no_args_is_help=True, help="Measure the instruments on labelled data.")

Gold = Annotated[Path, typer.Argument(metavar="GOLD", help="Labelled data, .jsonl or .jsonl.gz.", exists=True, dir_okay=False)]
Predictions = Annotated[Path | None, typer.Option(metavar="OUT", help="Write what was found here, as JSON Lines.")]


@evaluate.command()
def attribution(
    gold: Gold,
    predictions: Predictions = None,
    weights: Annotated[Path | None, typer.Option(metavar="FILE", help="Judge these weights, not the shipped ones.")] = None,
) -> None:
    """Attributions: precision, recall and F1 of words and spans by role, and of whole attributions, by kind."""
    from .attribution_evaluation import ROLES, evaluate_attributions

    for kind, scores in evaluate_attributions(gold, predictions, weights).items():
        print(f"{kind:<24}{'precision':>10}{'recall':>8}{'F1':>8}")
        rows = {f"{role} words": scores.words[role] for role in ROLES} | {
            f"{role} spans": scores.spans[role] for role in ROLES
        }
        for name, rate in rows.items():
            print(f"  {name:<22}{_rate(rate)}")
        print(f"  {'content matched':<22}{_rate(scores.content)}  {_interval(scores.content_interval)}")
        print(f"  {'and its source':<22}{_rate(scores.with_source)}  {_interval(scores.with_source_interval)}")


def _rate(rate: Rate) -> str:
    return f"{rate.precision:>10.3f}{rate.recall:>8.3f}{rate.f1:>8.3f}"


def _interval(bounds: tuple[float, float]) -> str:
    return f"({bounds[0]:.3f}–{bounds[1]:.3f})"


@evaluate.command()
def speakers(
    gold: Gold,
    articles: Annotated[Path, typer.Argument(metavar="ARTICLES", help="The articles that GOLD's sources stand in.")],
) -> None:
    """Speakers: the kind of every source and the name it resolves to, with 95% intervals over articles."""
    from .speaker_evaluation import evaluate_speakers

    _show(evaluate_speakers(gold, articles))


@evaluate.command()
def hedging(gold: Gold, predictions: Predictions = None) -> None:
    """Hedges: sentences in which something is held open."""
    from .voice_evaluation import evaluate_sentences

    _show(evaluate_sentences("hedging", gold, predictions))


@evaluate.command()
def weasel(gold: Gold, predictions: Predictions = None) -> None:
    """Weasels: sentences with a claim that is laid at nobody's door."""
    from .voice_evaluation import evaluate_sentences

    _show(evaluate_sentences("weasel", gold, predictions))


@evaluate.command()
def commentary(gold: Gold, predictions: Predictions = None) -> None:
    """Commentary: sentences that show the writer's own view."""
    from .voice_evaluation import evaluate_sentences

    _show(evaluate_sentences("commentary", gold, predictions))


@evaluate.command()
def voice(gold: Gold, predictions: Predictions = None) -> None:
    """Voice: whose each sentence is, the author's, a source's, or mixed."""
    from .voice_evaluation import evaluate_voice

    _show(evaluate_voice(gold, predictions))


def _show(figures: Mapping[str, object]) -> None:
    for name, figure in figures.items():
        print(f"{name:<24}{figure}")
