"""``wellsourced explain``, ``rules``, ``report``: from a number back to its words, and from records to a report again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .output import FORMATS, make_folder, print_report, write_folder

if TYPE_CHECKING:
    from ..reports.rules import Rule
    from ..reports.types import ArticleRecord


def declared() -> list[Rule]:
    """Every extractor's declaration, as the reports want it."""
    from ..features.extractors import all_extractors
    from ..reports.rules import Rule

    return [
        Rule(
            name=extractor.name,
            unit=extractor.unit,
            formula=extractor.formula,
            source=extractor.source,
            low=extractor.low,
            high=extractor.high,
            moves=[
                f"{direction} {score}"
                for score, direction in (("reliability", extractor.reliability), ("bias", extractor.bias))
                if direction != "none"
            ],
            fires=extractor.fires,
            silent=extractor.silent,
            version=extractor.version,
        )
        for extractor in all_extractors()
    ]


def rules(
    features: Annotated[
        list[str] | None, typer.Argument(metavar="[FEATURE]...", help="Only these, or these families.")
    ] = None,
    output_format: Annotated[str, typer.Option("--format", metavar="text|md", help="How to print them.")] = "text",
) -> None:
    """List every feature: what it measures, by which formula, on whose authority, with examples."""
    from ..reports.rules import rules_markdown, rules_text

    if output_format not in ("text", "md"):
        raise typer.BadParameter(f"{output_format!r} is not one of text, md", param_hint="--format")
    wanted = [_rule(name, "FEATURE") for name in features or () if "." in name]
    families = {name for name in features or () if "." not in name}
    everything = declared()
    if missing := families - {rule.name.partition(".")[0] for rule in everything}:
        raise typer.BadParameter(f"no family is called {', '.join(sorted(missing))}", param_hint="FEATURE")
    shown = [rule for rule in everything if not features or rule.name.partition(".")[0] in families or rule in wanted]
    for line in (rules_markdown if output_format == "md" else rules_text)(shown):
        print(line)


def explain(
    article: Annotated[str, typer.Argument(metavar="ARTICLE", help="A file with an article, or - for standard input.")],
    feature: Annotated[
        str | None, typer.Option(metavar="NAME", help="One feature: its formula, value and every passage.")
    ] = None,
    span: Annotated[
        str | None, typer.Option(metavar="N", help="What is known of the word at code point N, or of N-M, or of line lN.")
    ] = None,
    identifier: Annotated[str | None, typer.Option("--id", metavar="ID", help="Which article, if there are several.")] = None,
    models: Annotated[Path | None, typer.Option(metavar="DIR", help="Score with the score cards in this folder.")] = None,
) -> None:
    """Show why an article has its scores: in full, for one feature, or for some of its words."""
    if feature is not None and span is not None:
        raise typer.BadParameter("--feature and --span are two questions; ask one at a time", param_hint="--span")
    rule = _rule(feature) if feature is not None else None
    record = _scored(article, identifier, models)

    from rich.console import Console

    from ..reports import explain as explanations
    from ..reports.terminal_article import print_article

    console = Console()
    if rule is not None:
        explanations.print_feature(record, rule, console)
    elif span is not None:
        explanations.print_span(record, *_offsets(record["text"], span), console)
    else:
        print_article(record, console)


def report(
    records: Annotated[Path, typer.Argument(metavar="RECORDS", help="What `score --format jsonl` wrote, of any version.")],
    output_format: Annotated[str, typer.Option("--format", metavar="|".join(FORMATS), help="What to print.")] = "text",
    out: Annotated[Path | None, typer.Option(metavar="DIR", help="Write the report here.")] = None,
) -> None:
    """Make a report of records that were written before, without scoring anything again."""
    from typing import cast

    from ..reports.record import read_records

    if output_format not in FORMATS:
        raise typer.BadParameter(f"{output_format!r} is not one of {', '.join(FORMATS)}", param_hint="--format")
    try:
        with records.open(encoding="utf-8") as lines:
            found = list(read_records(lines))
    except (OSError, ValueError) as error:
        raise typer.BadParameter(f"{records}: {error}", param_hint="RECORDS") from None
    if not found:
        raise typer.BadParameter(f"{records}: holds no records", param_hint="RECORDS")
    *articles, total = found
    if total["status"] != "summary":
        raise typer.BadParameter(f"{records}: its last line is not a summary; was the run cut off?", param_hint="RECORDS")
    read = cast("list[ArticleRecord]", articles)
    if out is None:
        print_report(read, total, output_format)
    else:
        make_folder(out)
        print(write_folder(read, total, out))


def _rule(name: str, parameter: str = "--feature") -> Rule:
    from difflib import get_close_matches

    by_name = {rule.name: rule for rule in declared()}
    if name not in by_name:
        near = get_close_matches(name, by_name, 3, 0.4)
        hint = f"; did you mean {' or '.join(near)}?" if near else "; `wellsourced rules` lists them"
        raise typer.BadParameter(f"there is no feature {name!r}{hint}", param_hint=parameter)
    return by_name[name]


def _scored(path: str, identifier: str | None, models: Path | None) -> ArticleRecord:
    import sys

    from ..features.article import Article
    from .failures import Failure
    from .reading import read
    from .scorer import Scorer

    found = [item for item in read([path], sys.stdin.buffer) if identifier in (None, item.id)]
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


def _offsets(text: str, span: str) -> tuple[int, int]:
    """``120``, ``120-140`` or ``l7`` as two code points of the text."""
    try:
        if span.startswith("l"):
            before = text.split("\n")[: int(span[1:])]
            end = len("\n".join(before))
            start = end - len(before[-1]) if int(span[1:]) > 0 else -1
        else:
            first, _, last = span.partition("-")
            start, end = int(first), int(last or int(first) + 1)
    except (ValueError, IndexError):
        raise typer.BadParameter(f"{span!r} is not N, N-M or lN", param_hint="--span") from None
    if not 0 <= start < end <= len(text):
        raise typer.BadParameter(f"{span} is not within the article's {len(text):,} characters", param_hint="--span")
    return start, end
