"""The commands `wellsourced evaluate …`: how well each instrument does on labelled data that the user points at."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from .attribution_matching import Rate

evaluate = typer.Typer(no_args_is_help=True, help="Measure the instruments on labelled data.")

Gold = Annotated[Path, typer.Argument(metavar="GOLD", help="Labelled data, .jsonl or .jsonl.gz.", exists=True, dir_okay=False)]
Predictions = Annotated[Path | None, typer.Option(metavar="OUT", help="Write what was found here, as JSON Lines.")]
Weights = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="Judge these weights, not the shipped ones.", exists=True, dir_okay=False),
]


@evaluate.command()
def attribution(
    gold: Gold,
    predictions: Predictions = None,
    weights: Weights = None,
) -> None:
    """Attributions: precision, recall and F1 of words and spans by role, and of whole attributions, by kind."""
    from .attribution_evaluation import evaluate_attributions
    from .attribution_matching import ROLES

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


VoiceOff = Annotated[
    bool, typer.Option("--voice-off", help="Take every word for the author's, to see what hearing voices adds.")
]


@evaluate.command()
def hedging(gold: Gold, predictions: Predictions = None, voice_off: VoiceOff = False) -> None:
    """Hedges: sentences in which something is held open."""
    from .voice_evaluation import evaluate_sentences

    _show(evaluate_sentences("hedging", gold, predictions, voices=not voice_off))


@evaluate.command()
def weasel(gold: Gold, predictions: Predictions = None, voice_off: VoiceOff = False) -> None:
    """Weasels: sentences with a claim that is laid at nobody's door."""
    from .voice_evaluation import evaluate_sentences

    _show(evaluate_sentences("weasel", gold, predictions, voices=not voice_off))


@evaluate.command()
def commentary(
    gold: Gold,
    predictions: Predictions = None,
    folds: Annotated[
        int | None, typer.Option(metavar="N", min=2, help="Fit to GOLD itself and judge by N-fold cross-validation.")
    ] = None,
    weights: Weights = None,
    voice_off: VoiceOff = False,
) -> None:
    """Commentary: sentences that show the writer's own view, and the words that carry it where GOLD marks them."""
    from .commentary_evaluation import evaluate_commentary

    if folds is not None and weights is not None:
        raise typer.BadParameter("either fits to GOLD or judges given weights, not both", param_hint="--folds, --weights")
    _show(evaluate_commentary(gold, predictions, voices=not voice_off, weights=weights, folds=folds))


@evaluate.command()
def voice(gold: Gold, predictions: Predictions = None) -> None:
    """Voice: whose each sentence is, the author's, a source's, or mixed."""
    from .voice_evaluation import evaluate_voice

    _show(evaluate_voice(gold, predictions))


@evaluate.command()
def facts(
    folder: Annotated[
        Path, typer.Argument(metavar="DIR", help="Clusters, clean and altered, with labels.jsonl.", exists=True)
    ],
    predictions: Predictions = None,
    jobs: Annotated[int, typer.Option(metavar="N", min=1, help="Processes to read articles in.")] = 1,
) -> None:
    """Factual errors: recall of altered places, and alarms where nothing or nothing harmful was altered."""
    from .facts_evaluation import evaluate_facts

    figures = evaluate_facts(folder, predictions, jobs)
    print(f"{'recall where it can be seen':<30}{'cases':>6}")
    for kind, recall in figures.recall.items():
        print(f"  {kind:<28}{figures.counts[kind]:>6}  {recall}")
    print(f"{'alarms a clean article':<36}  {figures.clean}")
    print(f"{'alarms a harmless change':<36}  {figures.harmless}")


def _show(figures: Mapping[str, object]) -> None:
    for name, figure in figures.items():
        print(f"{name:<24}{figure}")
