"""One article on the terminal: why each score is what it is, and the text with the telling words marked in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from .advice import edits
from .excerpts import line_range
from .labels import label
from .marks import LOOKS, OTHER, look_of, looks_in, notes
from .plain import plain, printable, shorten_words
from .segments import Layer, marked_lines
from .terminal_rows import Row, print_rows
from .terminal_text import heading, print_item, quotation, text
from .types import ArticleRecord, Evidence, Region, Score
from .wording import (
    ERRORS,
    IMPROVE,
    as_counted,
    by_span,
    count,
    evidence_of,
    log_odds,
    measured,
    moves,
    name,
    score_in_short,
    signed,
    strongest_first,
    unit_of,
)

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

_SOURCED = {
    *("attribution.density", "attribution.dependence", "attribution.named_sources", "attribution.quoted_words"),
    *("attribution.sources", "sourcing.named_voices", "sourcing.other_voices", "sourcing.sourced_sentences"),
}
"""Features that only say that a statement has a source: nearly every line does, and the words show it without a name."""

_QUOTED = 3
_MARGIN = 5

_STYLES = {
    "attribution": "blue underline",
    "hedging": "yellow",
    "commentary": "bold red",
    "consistency": "bold magenta",
    "health": "cyan",
    "presentation": "green",
}


def print_article(record: ArticleRecord, console: Console) -> None:
    """All there is to say of one article."""
    facts = [record["id"], record["outlet"], record["published"], count(record["words"], "word")]
    print_item(text((name(record), "bold")), console, indent=0)
    print_item(text((" · ".join(plain(fact) for fact in facts if fact), "dim")), console, indent=0)
    for which, score in record["scores"].items():
        heading(f"{which} {score_in_short(score)}", console)
        _print_contributions(record, score, console)
    print_text(record, console)
    for title, items in _lists(record):
        heading(title, console)
        for item in items:
            print_item(item, console)


def print_text(record: ArticleRecord, console: Console) -> None:
    """The article with line numbers, the telling words in colour; without colours in brackets, with what they count for."""
    coloured = console.color_system is not None and not console.no_color
    groups = [quoted for group in notes(record) if (quoted := [item for item in group if look_of(item["feature"]) != OTHER])]
    heading("the article", console)
    key = [look for look in looks_in(record) if look in _STYLES] if coloured else []
    if key:
        print_item(text(*(part for look in key for part in ((LOOKS[look], _STYLES[look]), "  "))), console)
    for number, line in _marked(record, groups, coloured):
        print_item(line, console, indent=_MARGIN, first=f"{number:>3}")


def _marked(record: ArticleRecord, groups: Sequence[list[Evidence]], coloured: bool) -> Iterator[tuple[int, Text]]:
    layers = [Layer(region["start"], region["end"], "region", i) for i, region in enumerate(record["regions"])]
    order = sorted(range(len(groups)), key=lambda i: groups[i][0]["start"] - groups[i][0]["end"])
    layers += [Layer(groups[i][0]["start"], groups[i][0]["end"], "mark", i) for i in order]
    for number, found in marked_lines(record["text"], layers):
        line = text()
        for segment in found:
            marks = [layer for layer in segment.layers if layer.kind == "mark"]
            words = printable(record["text"][segment.start : segment.end])
            if coloured:
                looks = [look_of(item["feature"]) for mark in marks for item in groups[mark.key]]
                dim = ["dim"] if any(layer.kind == "region" for layer in segment.layers) else []
                line.append(words, " ".join(dim + [_STYLES[look] for look in dict.fromkeys(looks)]))
            else:
                line.append("[" * sum(mark.start == segment.start for mark in marks) + words)
                for mark in reversed(marks):
                    if mark.end == segment.end:
                        line.append(_closing(groups[mark.key]))
        yield number, line


def _closing(group: Sequence[Evidence]) -> str:
    named = dict.fromkeys(label(item["feature"]) for item in group if item["feature"] not in _SOURCED)
    return f": {', '.join(named)}]" if named else "]"


def _print_contributions(record: ArticleRecord, score: Score, console: Console) -> None:
    parts = strongest_first(score["contributions"])
    shown = [part for part in parts if moves(part)]
    rows = []
    for part in shown:
        unit = unit_of(record, part["feature"])
        values = [as_counted(part, unit), measured(part["reference"], unit), signed(part["contribution"])]
        rows.append(Row(label(part["feature"]), values))
    if len(parts) > len(shown):
        rows.append(Row(f"{count(len(parts) - len(shown), 'measure')} at the usual value", ["", "", signed(0)]))
    rows.append(Row("baseline, before any measure", ["", "", signed(score["baseline"])]))
    rows.append(Row(f"sum: {score['value']:.1f} in 100", ["", "", signed(log_odds(score))]))
    print_rows(["measure", "here", "usual", "log-odds"], rows, console)


def _lists(record: ArticleRecord) -> Iterator[tuple[str, list[Text]]]:
    counting: dict[str, list[Evidence]] = {}
    for score in record["scores"].values():
        for part in filter(moves, strongest_first(score["contributions"])):
            counting.setdefault(part["feature"], evidence_of(record, part)[:_QUOTED])
    if words := [_counting(record, span) for span in by_span(chain.from_iterable(counting.values()))]:
        yield "the words behind it", words
    if record["findings"]:
        yield ERRORS, list(_findings(record))
    if record["advice"]:
        yield IMPROVE, [text(edit.text, (f" ({edit.effect})", "dim")) for edit in edits(record)]
    if record["regions"]:
        yield "not scored as body text", [_region(record, region) for region in record["regions"]]


def _findings(record: ArticleRecord) -> Iterator[Text]:
    for found in record["findings"]:
        yield text(plain(found["message"]))
        yield text("  ").append_text(quotation(record, found["start"], found["end"]))
        for side in found["others"]:
            if side["id"] == record["id"]:
                yield text("  ").append_text(quotation(record, side["start"], side["end"]))
        if known := found["reference"]:
            yield text(f"  known: {plain(known['statement'])} ({plain(known['source'])})")


def _counting(record: ArticleRecord, span: Sequence[Evidence]) -> Text:
    labels = ", ".join(label(item["feature"]) for item in span)
    return quotation(record, span[0]["start"], span[0]["end"]).append(f" [{labels}]", "dim")


def _region(record: ArticleRecord, region: Region) -> Text:
    where = line_range(record["text"], region["start"], region["end"])
    words = shorten_words(plain(record["text"][region["start"] : region["end"]]), 12)
    return text(f"{region['kind']}, {where}: ", (words, "dim"))
