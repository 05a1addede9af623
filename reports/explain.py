"""Why one feature has its value in an article, and what is known of some of its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .excerpts import line_number
from .labels import label
from .plain import plain, shorten_words
from .rules import Rule
from .terminal_text import heading, print_item, quotation, text
from .types import ArticleRecord, Span
from .wording import as_counted, measured, name, score_in_short, signed

if TYPE_CHECKING:
    from rich.console import Console


def print_feature(record: ArticleRecord, rule: Rule, console: Console) -> None:
    """A feature's formula, its value here, what that adds to each score, and every passage behind it."""
    found = record["features"].get(rule.name)
    print_item(text((f"{label(rule.name)} in {name(record)}", "bold")), console, indent=0)
    print_item(text(f"{rule.name}: {plain(rule.formula)} ({plain(rule.unit)}; {rule.range}; {rule.effect})"), console)
    print_item(text(f"source: {plain(rule.source)}"), console)
    if found is None or found["value"] is None:
        why = plain((found and found["missing"]) or "this record does not have it")
        print_item(text(("not measured: ", "bold"), why), console)
        return
    print_item(text(("here: ", "bold"), measured(found["value"], found["unit"])), console)
    for which, score in record["scores"].items():
        for part in score["contributions"]:
            if part["feature"] == rule.name:
                here, usual = as_counted(part, found["unit"]), measured(part["reference"], found["unit"])
                print_item(
                    text(f"{which} {score_in_short(score)}: {here}, usual {usual}, adds {signed(part['contribution'])}"),
                    console,
                )
    passages = [item for item in record["evidence"] if item["feature"] == rule.name]
    heading(f"passages ({len(passages)})", console)
    for item in passages:
        print_item(quotation(record, item["start"], item["end"]), console)
        if item["note"]:
            print_item(text((plain(item["note"]), "dim")), console, indent=4)


def print_span(record: ArticleRecord, start: int, end: int, console: Console) -> None:
    """All that is known of the words from ``start`` to ``end``: region, voice, attribution, evidence, findings."""

    def covers(first: int, last: int) -> bool:
        return first < end and start < last

    def line(title: str, words: str) -> None:
        print_item(text((f"{title}: ", "bold"), plain(words)), console)

    body = record["text"]
    print_item(quotation(record, start, end), console, indent=0)
    line("where", f"line {line_number(body, start)}, characters {start}–{end}")
    for region in record["regions"]:
        if covers(region["start"], region["end"]):
            line("not read as body text", f"{region['kind']}, {region['note']}")
    for sentence in record["sentences"]:
        if covers(sentence["start"], sentence["end"]):
            chances = ", ".join(f"{kind} {sentence[kind]:.0%}" for kind in ("commentary", "hedge", "weasel"))
            words = shorten_words(plain(body[sentence["start"] : sentence["end"]]), 12)
            line("sentence", f"“{words}”: voice {sentence['voice']}; chance of {chances}")
    for said in record["attributions"]:
        spans: list[Span] = [*said["source"], *said["cue"], *said["content"]]
        if any(covers(*span) for span in spans):
            source = " ".join(body[first:last] for first, last in said["source"])
            line("attributed", f"to {said['speaker'] or source or 'nobody named'} ({said['speaker_kind']}), {said['kind']}")
    for item in record["evidence"]:
        if covers(item["start"], item["end"]):
            line(item["feature"], f"“{shorten_words(plain(item['text']), 12)}”: {item['note']} (rule {item['rule']})")
    for found in record["findings"]:
        if covers(found["start"], found["end"]):
            line("finding", f"{found['message']} ({found['confidence']:.0%} sure)")
