"""The commands `wellsourced train score`, `wellsourced evaluate score` and `wellsourced evaluate direction`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Literal

import typer

from .evaluate_commands import evaluate
from .train_commands import train

Judged = Annotated[
    list[Path], typer.Argument(metavar="DATA...", help="Files or folders of judged articles, .jsonl(.gz).", exists=True)
]
Jobs = Annotated[int, typer.Option(metavar="N", min=1, help="Processes to measure articles in.")]
Table = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE", help="Keep the measured features here, and read them from here while articles and code are the same."
    ),
]
Models = Annotated[Path, typer.Option(metavar="DIR", help="The folder of score cards to write to.")]
MODELS = Path("models")
__all__ = ["evaluate", "train"]


@train.command()
def score(
    data: Judged,
    out: Models = MODELS,
    jobs: Jobs = 1,
    table: Table = None,
    labels: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Your own verdicts on the articles in DATA: CSV or JSON Lines of id and label (0, 1).",
            exists=True,
        ),
    ] = None,
    of: Annotated[Literal["reliability", "bias"], typer.Option(help="Which score --labels judges.")] = "reliability",
) -> None:
    """Fit the score cards to people's judgements, around the prior; the same data give the same bytes."""
    from .score_training import train_own, train_scores

    if labels is None:
        train_scores(data, out, jobs, table)
    else:
        train_own(data, labels, of, out, jobs, table)


@evaluate.command(name="score")
def evaluate_score(
    data: Judged,
    jobs: Jobs = 1,
    table: Table = None,
    baselines: Annotated[bool, typer.Option(help="Measure length, outlet and TF-IDF as well.")] = True,
    card: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Write the figures and the model card into this folder of models.")
    ] = None,
) -> None:
    """Both scores by corpus, within outlets and leaving corpora out, beside simple baselines; 95% intervals over outlets."""
    from ..models.prior import prior_cards
    from .score_evaluation import evaluate_scores
    from .score_report import figure_lines

    found = evaluate_scores(data, prior_cards(), jobs, table, baselines).data()
    print("\n".join(figure_lines(found)))
    if card:
        from .card import write_card

        text = json.dumps(found, indent=1, ensure_ascii=False) + "\n"
        (card / "figures.json").write_text(text, encoding="utf-8")
        write_card(card)


@evaluate.command()
def direction(
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help="Articles: files or folders, as for `score`.")],
    most: Annotated[int, typer.Option("--edits", metavar="N", min=1, help="How many edited articles.")] = 1000,
    seed: Annotated[int, typer.Option(help="Which places are edited.")] = 0,
    models: Annotated[Path | None, typer.Option(metavar="DIR", help="Judge the score cards of this folder.")] = None,
) -> None:
    """Whether edits move reliability as an editor expects: sources taken away or added, comment and contradictions put in."""
    from ..features.article import Article
    from .direction_evaluation import evaluate_direction
    from .failures import Failure
    from .reading import read
    from .scorer import Scorer

    given = list(read(paths))
    articles = [item for item in given if isinstance(item, Article)]
    if not articles:
        reasons = " ".join(item.reason for item in given if isinstance(item, Failure))
        raise typer.BadParameter(reasons or f"no articles in {', '.join(paths)}", param_hint="PATH")
    directions = evaluate_direction(Scorer.load(models), articles, most, seed)
    if not directions:
        raise typer.BadParameter(
            f"none of the {len(articles):,} articles can be scored: each must be English prose of 80 words or more",
            param_hint="PATH",
        )
    for name, found in sorted(directions.items()):
        print(f"{name:<26}{found}")
        for id, points in sorted(found.wrong, key=lambda each: -abs(each[1]))[:5]:
            print(f"    {id}  {points:+.3f}")
