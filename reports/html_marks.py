"""The marks of an article's section in the HTML report: what each rule means here, and every marked passage."""

from __future__ import annotations

from .excerpts import excerpt
from .html_book import View
from .labels import label
from .marks import OTHER, look_of, notes
from .plain import plain, shorten
from .types import ArticleRecord, Evidence
from .wording import moves

_QUOTED, _SHORT = 2, 36
"""Passages quoted beside a bar of the waterfall, and their characters."""


def words_view(items: list[Evidence], numbers: dict[int, int], key: str) -> View:
    """The first passages as links to their notes, and how many more there are."""
    shown = [item for item in items if id(item) in numbers]
    links = [(f"#{key}-n{numbers[id(item)]}", shorten(plain(item["text"]), _SHORT)) for item in shown[:_QUOTED]]
    return {"links": links, "more": len(shown) - len(links)}


def note_numbers(record: ArticleRecord) -> dict[int, int]:
    """For each marked item (by identity) the number of its note."""
    return {id(item): number for number, group in enumerate(notes(record), start=1) for item in group}


def rules_of(record: ArticleRecord) -> dict[tuple[str, str], View]:
    """What fired in this article: each feature with each of its notes once, the same words not said at every mark."""
    effects = _effects(record)
    rules: dict[tuple[str, str], View] = {}
    for group in notes(record):
        for item in group:
            rule = rules.setdefault(
                (item["feature"], item["note"]),
                {
                    "number": len(rules) + 1,
                    "look": look_of(item["feature"]),
                    "label": label(item["feature"]),
                    "note": plain(item["note"]),
                    "effect": effects.get(item["feature"], ""),
                    "marks": 0,
                },
            )
            rule["marks"] += 1
    return rules


def note_view(record: ArticleRecord, number: int, group: list[Evidence], rules: dict[tuple[str, str], View]) -> View:
    """One marked passage: its words in their context, and the rules that fired on it."""
    found = excerpt(record["text"], group[0]["start"], group[0]["end"], before=3, after=3)
    fired = [rules[item["feature"], item["note"]] for item in group]
    return {
        "number": number,
        "line": found.line,
        "excerpt": found,
        "rules": list({rule["number"]: rule for rule in fired}.values()),
        "quiet": all(rule["look"] == OTHER for rule in fired),
    }


def _effects(record: ArticleRecord) -> dict[str, str]:
    effects: dict[str, list[str]] = {}
    for which, score in record["scores"].items():
        for part in filter(moves, score["contributions"]):
            verb = "raises" if part["contribution"] > 0 else "lowers"
            # Words that were found cannot show that too few of them were found.
            fewer = "" if part["value"] > part["reference"] else "less than usual here, "
            effects.setdefault(part["feature"], []).append(f"{fewer}{verb} {plain(which)}")
    return {feature: ", ".join(found) for feature, found in effects.items()}
