"""``wellsourced explain`` and ``rules``: from a number back to its words."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..reports.rules import Rule
    from ..reports.types import ArticleRecord


def declared() -> list[Rule]:
    """Every extractor's declaration, as the reports want it, with the shipped scores that it moves."""
    from ..features.extractors import all_extractors
    from ..models.prior import prior_cards
    from ..reports.rules import Rule

    counted = {(score, term.feature) for score, card in prior_cards().items() for term in card.terms}
    return [
        Rule(
            name=extractor.name,
            unit=extractor.unit,
            formula=extractor.formula,
            source=extractor.source,
            low=extractor.low,
            high=extractor.high,
            directions={
                score: direction
                for score, direction in (("reliability", extractor.reliability), ("bias", extractor.bias))
                if direction != "none"
            },
            moves=[score for score in ("reliability", "bias") if (score, extractor.name) in counted],
            fires=extractor.fires,
            silent=extractor.silent,
            version=extractor.version,
        )
        for extractor in all_extractors()
    ]


def rules(
    features: Annotated[
        list[str] | None, typer.Argument(metavar="[FEATURE]...", help="Only these, these families, or these patterns.")
    ] = None,
    output_format: Annotated[str, typer.Option("--format", metavar="text|md", help="How to print them.")] = "text",
) -> None:
    """List every feature: what it measures, by which formula, on whose authority, with examples."""
    from ..reports.rules import rules_markdown, rules_text

    if output_format not in ("text", "md"):
        raise typer.BadParameter(f"{output_format!r} is not one of text, md", param_hint="--format")
    everything = declared()
    wanted = {rule.name for asked in features or () for rule in _meant(asked, everything, "FEATURE")}
    shown = [rule for rule in everything if not features or rule.name in wanted]
    for line in (rules_markdown if output_format == "md" else rules_text)(shown):
        print(line)


def explain(
    article: Annotated[str, typer.Argument(metavar="ARTICLE", help="A file with an article, or - for standard input.")],
    feature: Annotated[
        str | None, typer.Option(metavar="NAME", help="A feature, or a family: its formula, value and every passage.")
    ] = None,
    span: Annotated[
        str | None,
        typer.Option(metavar="WORDS|N", help="What is known of these words; of the code point N, or N-M; of line lN."),
    ] = None,
    identifier: Annotated[str | None, typer.Option("--id", metavar="ID", help="Which article, if there are several.")] = None,
    models: Annotated[Path | None, typer.Option(metavar="DIR", help="Score with the score cards in this folder.")] = None,
) -> None:
    """Show why an article has its scores: in full, for one feature, or for some of its words."""
    if feature is not None and span is not None:
        raise typer.BadParameter("--feature and --span are two questions; ask one at a time", param_hint="--span")
    asked = _meant(feature, declared(), "--feature") if feature is not None else []
    record = _scored(article, identifier, models)

    from rich.console import Console

    from ..reports import explain as explanations
    from ..reports.terminal_article import print_article
    from .spans import SpanError, span_of

    console = Console()
    if asked:
        for rule in asked:
            explanations.print_feature(record, rule, console)
    elif span is not None:
        try:
            explanations.print_span(record, *span_of(record["text"], span), console)
        except SpanError as error:
            raise typer.BadParameter(str(error), param_hint="--span") from None
    else:
        print_article(record, console)


def _meant(asked: str, everything: Sequence[Rule], parameter: str) -> list[Rule]:
    from .feature_names import did_you_mean, named

    by_name = {rule.name: rule for rule in everything}
    found = named(asked, by_name)
    if not found:
        raise typer.BadParameter(f"there is no feature {asked!r}; {did_you_mean(asked, by_name)}", param_hint=parameter)
    return [by_name[name] for name in found]


def _scored(path: str, identifier: str | None, models: Path | None) -> ArticleRecord:
    from ..features.article import Article
    from .failures import Failure
    from .reading import read
    from .scorer import Scorer

    found = [item for item in read([path]) if identifier in (None, item.id)]
    if len(found) > 1:
        some = ", ".join(item.id for item in found[:3])
        raise typer.BadParameter(
            f"{path} holds {len(found):,} articles; name one with --id, e.g. {some}", param_hint="ARTICLE"
        )
    if not found:
        raise typer.BadParameter(f"{path} holds no article {identifier!r}", param_hint="--id")
    article = found[0]
    if isinstance(article, Failure):
        raise typer.BadParameter(article.reason, param_hint="ARTICLE")
    assert isinstance(article, Article)
    return next(Scorer.load(models).score_many([article])).record()
