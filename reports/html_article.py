"""One article's section of the HTML report, as values for its template."""

from __future__ import annotations

from .advice import edits
from .events import title
from .excerpts import excerpt, line_range
from .html_book import Book, View, web_address
from .html_marks import note_numbers, note_view, rules_of, words_view
from .html_text import marked_lines
from .labels import label, meaning, unit_beside
from .marks import LOOKS, looks_in, notes
from .plain import plain, shorten, shorten_words
from .reasons import chief_reason, reason_in_short
from .sources import sources_of, voice_shares
from .svg import speaks_against, waterfall_scale, waterfall_steps
from .types import ArticleRecord
from .wording import (
    NO_REASON,
    count,
    evidence_of,
    log_odds,
    measured,
    name,
    remark,
    signed,
    surest_first,
    unit_of,
)

_OUTCOMES = {"abstained": "Not scored", "failed": "Could not be read"}
_MEANINGS = {
    "reliability": "chance in 100 that trained reviewers say it meets reporting standards",
    "bias": "chance in 100 that readers call it one-sided",
}
_VOICES = {"author": "the author's", "source": "a source's", "mixed": "both"}


def article_view(record: ArticleRecord, book: Book) -> View:
    """All that the section shows, in the order in which it shows it."""
    key = book.key(record)
    numbers, rules = note_numbers(record), rules_of(record)
    event = book.event_of.get(record["id"])
    between = book.disagreements.get(record["id"], [])
    return {
        "key": key,
        "title": name(record),
        "facts": _facts(record),
        "url": web_address(record["url"]),
        "address": plain(record["url"] or ""),
        "outcome": _OUTCOMES.get(record["status"]),
        "reason": plain(record["reason"] or NO_REASON),
        "scores": [_score(record, which, numbers, key) for which in record["scores"]],
        "chief": _chief(record, key),
        "findings": [book.finding(found, record) for found in surest_first(record["findings"])],
        "event": (book.event_keys[id(event)], shorten(title(event), 70)) if event else None,
        "between": [book.disagreement(found, book.names, record["id"]) for found in between],
        "advice": [(edit, words_view(edit.evidence, numbers, key)) for edit in edits(record)],
        "lines": list(marked_lines(record, key)),
        "looks": [(look, LOOKS[look]) for look in looks_in(record)],
        "has": {"voice": any(a["content"] for a in record["attributions"]), "region": bool(record["regions"])},
        "voices": [
            {"voice": voice, "words": _VOICES[voice], "count": n, "share": part}
            for voice, n, part in voice_shares(record)
            if n
        ],
        "rules": list(rules.values()),
        "notes": [note_view(record, number, group, rules) for number, group in enumerate(notes(record), start=1)],
        "sources": sources_of(record),
        "regions": [_region(record, i) for i in range(len(record["regions"]))],
        **_measures(record),
        "provenance": [(plain(k), plain(v)) for k, v in record["provenance"].items()],
        "sha256": plain(record["sha256"] or ""),
    }


def _facts(record: ArticleRecord) -> list[str]:
    facts = [
        plain(record["outlet"] or "outlet not known"),
        plain(record["published"] or "date not known"),
        *([f"by {plain(record['author'])}"] if record["author"] else []),
        count(record["words"], "word"),
        plain(record["id"]),
    ]
    return [shorten(fact, 120) for fact in facts]


def _chief(record: ArticleRecord, key: str) -> View | None:
    reason = chief_reason(record)
    if reason is None:
        return None
    found = reason.evidence and excerpt(record["text"], reason.evidence["start"], reason.evidence["end"])
    return {
        "words": reason_in_short(reason),
        "quotation": found,
        "link": f"#{key}-l{found.line}" if found else None,
        "note": plain(reason.evidence["note"]) if reason.evidence else meaning(reason.contribution["feature"]),
    }


def _score(record: ArticleRecord, which: str, numbers: dict[int, int], key: str) -> View:
    score = record["scores"][which]
    steps = waterfall_steps(record, score)
    parts = {part["feature"]: part for part in score["contributions"]}
    return {
        "which": plain(which),
        "meaning": _MEANINGS.get(which, ""),
        "score": score,
        "scale": waterfall_scale(score, steps),
        "baseline": signed(score["baseline"]),
        "total": signed(log_odds(score)),
        "log_odds": log_odds(score),
        "steps": [
            {
                "step": step,
                "unit": unit_beside(step.feature, unit_of(record, step.feature)),
                "change": signed(step.end - step.start),
                "tone": "against" if speaks_against(which, step.end - step.start) else "for",
                "words": words_view(evidence_of(record, part) if (part := parts.get(step.feature)) else [], numbers, key),
                "remark": remark(part, unit_of(record, step.feature)) if part else "",
            }
            for step in steps
        ],
    }


def _region(record: ArticleRecord, position: int) -> View:
    region = record["regions"][position]
    start, end = region["start"], region["end"]
    return {
        "kind": plain(region["kind"]),
        "where": line_range(record["text"], start, end),
        "words": shorten_words(plain(record["text"][start:end]), 16),
        "note": plain(region["note"]),
    }


def _measures(record: ArticleRecord) -> View:
    used = {part["feature"] for score in record["scores"].values() for part in score["contributions"]}
    found = sorted(record["features"].items())
    return {
        "measures": [
            (label(feature), measured(values["value"], values["unit"]), plain(values["unit"]))
            for feature, values in found
            if values["value"] is not None and feature not in used
        ],
        "missing": [
            (label(feature), plain(values["missing"] or NO_REASON)) for feature, values in found if values["value"] is None
        ],
    }
