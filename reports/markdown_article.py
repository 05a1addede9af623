"""An article's page in Markdown, section by section: lists of lines, empty where there is nothing to say."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import replace

from .advice import edits
from .excerpts import Excerpt, excerpt, line_range
from .labels import family, kind_in_words, label, meaning, unit_beside
from .markdown_text import address, bold, escape, quote, table
from .plain import plain, shorten_middle, shorten_words
from .reasons import Reason, chief_reason, reason_in_short
from .sources import sources_of
from .types import ArticleRecord, Contribution, Disagreement, Evidence, Finding, Score
from .wording import (
    IN_A_SENTENCE,
    NO_REASON,
    as_counted,
    by_span,
    count,
    evidence_of,
    log_odds,
    measured,
    moves,
    name,
    remark,
    score_in_short,
    signed,
    strongest_first,
    surest_first,
    unit_of,
)

Lines = list[str]

QUOTED_IN_TABLE = 3
QUOTED_BY_FAMILY = 40

LOG_ODDS = (
    "A contribution is what a measure adds to the score's log-odds: 0 changes nothing, +0.7 about doubles the odds, "
    "−0.7 about halves them. At its usual value a measure contributes nothing."
)


def masthead(record: ArticleRecord) -> Lines:
    """What identifies the article."""
    facts = [
        escape(record["id"]),
        escape(record["outlet"] or "outlet not known"),
        escape(record["published"] or "date not known"),
        *([f"by {escape(record['author'])}"] if record["author"] else []),
        count(record["words"], "word"),
        *([address(record["url"])] if record["url"] else []),
    ]
    return [" · ".join(facts)]


def verdict(record: ArticleRecord) -> Lines:
    """The two scores and how to read them; for an article without scores the reason."""
    if record["status"] != "scored":
        head = "Not scored" if record["status"] == "abstained" else "Could not be read"
        return [f"**{head}:** {escape(record['reason'] or NO_REASON)}"]
    rows = [[bold(which), score_in_short(score)] for which, score in record["scores"].items()]
    lines = [*table(["score", "of 100 (90% interval)"], rows, {1}), "", IN_A_SENTENCE]
    reason = chief_reason(record)
    if reason is None:
        return lines
    return [*lines, "", f"**Chief reason for caution:** {reason_with_words(record, reason)}"]


def why(record: ArticleRecord, plots: Mapping[str, str]) -> Lines:
    """Each score's contributions, strongest first, and their sum; ``plots`` are files that show the same by score."""
    lines: Lines = []
    for which, score in record["scores"].items():
        lines += [f"**{escape(which.capitalize())} {score_in_short(score)}**", ""]
        if which in plots:
            lines += [f"![From the baseline to the score: the figures are in the table below]({plots[which]})", ""]
        lines += [*_sum_of(record, score), ""]
    return [*lines, LOG_ODDS] if lines else []


def advice(record: ArticleRecord) -> Lines:
    """What an editor could do, and what it would win."""
    found = enumerate(edits(record), start=1)
    return [f"{position}. {escape(edit.text)} ({escape(edit.effect)})" for position, edit in found]


def findings(record: ArticleRecord, others: Mapping[str, ArticleRecord]) -> Lines:
    """Suspected errors, the words on all sides quoted."""
    lines: Lines = []
    for position, finding in enumerate(surest_first(record["findings"]), start=1):
        kind, sure = kind_in_words(finding["kind"]), f"{finding['confidence']:.0%} sure"
        elsewhere = any(side["id"] != record["id"] for side in finding["others"])
        grade = f"{finding['grade']}, {sure}" if elsewhere else sure
        lines.append(f"{position}. {bold(kind)} ({grade}): {escape(finding['message'])}")
        lines += [f"   - {side}" for side in _sides(record, finding, others)]
        lines += [f"   - {known}" for known in reference(finding)]
    return lines


def evidence(record: ArticleRecord) -> Lines:
    """All quoted words by family, in the order of the text, with what they count for."""
    families: dict[str, list[Evidence]] = {}
    for item in record["evidence"]:
        families.setdefault(family(item["feature"]), []).append(item)
    lines: Lines = []
    for title in sorted(families):
        lines += [bold(title.capitalize()), "", *_of_family(record, families[title]), ""]
    return lines[:-1]


def sources(record: ArticleRecord) -> Lines:
    """Who speaks in the body, how often, and whether in their own words; then how much is left out of this count."""
    found = sources_of(record)
    lines: Lines = []
    if found.sources:
        rows = [
            [escape(source.speaker), escape(source.kind), *map(str, [source.statements, *source.ways])]
            for source in found.sources
        ]
        head = ["source", "kind", "statements", "quoted", "partly quoted", "in other words"]
        tally = f"{count(found.statements, 'statement')}, {found.askable:,} with a source one could ask."
        lines = [tally, "", *table(head, rows, {2, 3, 4, 5})]
    not_counted = [f"Not counted: {', '.join(found.left_out)}."] if found.left_out else []
    return [*lines, *([""] if lines and not_counted else []), *not_counted]


def set_apart(record: ArticleRecord) -> Lines:
    """The regions that were not read as body text, and why."""
    rows = []
    for region in record["regions"]:
        start, end = region["start"], region["end"]
        words = shorten_words(plain(record["text"][start:end]), 24)
        where = line_range(record["text"], start, end)
        rows.append([escape(region["kind"]), where, escape(words), escape(region["note"])])
    return table(["what", "where", "text", "why"], rows) if rows else []


def other_measures(record: ArticleRecord) -> Lines:
    """What was measured without moving a score, and what could not be measured."""
    used = {part["feature"] for score in record["scores"].values() for part in score["contributions"]}
    rows, missing = [], []
    for feature, found in sorted(record["features"].items()):
        if found["value"] is None:
            why_not = escape(found["missing"] or NO_REASON)
            missing.append(f"- {escape(label(feature))} could not be measured: {why_not}")
        elif feature not in used:
            rows.append([_measure(feature, found["unit"]), measured(found["value"], found["unit"])])
    lines = table(["measure", "here"], rows, {1}) if rows else []
    return [*lines, *([""] if rows and missing else []), *missing]


def provenance(record: ArticleRecord) -> Lines:
    """What made the scores."""
    text = [f"- text: SHA-256 {escape(record['sha256'])}"] if record["sha256"] else []
    return [f"- {escape(key)}: {escape(value)}" for key, value in record["provenance"].items()] + text


def located(record: ArticleRecord, item: Evidence) -> str:
    """``line 3: … the **telling words** in their context …``"""
    found = _shortened(record, item)
    return f"line {found.line}: {quote(found)}"


def reason_with_words(record: ArticleRecord, reason: Reason) -> str:
    """A reason, the words that show it, and what the rule has to say of them."""
    if reason.evidence is None:
        means = meaning(reason.contribution["feature"])
        return escape(reason_in_short(reason)) + (f" ({escape(means)})" if means else "")
    note = f" ({escape(reason.evidence['note'])})" if reason.evidence["note"] else ""
    return f"{escape(reason_in_short(reason))}, {located(record, reason.evidence)}{note}"


def _sum_of(record: ArticleRecord, score: Score) -> Lines:
    parts = strongest_first(score["contributions"])
    shown = [part for part in parts if moves(part)]
    rows = [_contribution(record, part) for part in shown]
    if len(parts) > len(shown):
        rows.append([f"*{count(len(parts) - len(shown), 'measure')} at the usual value*", "", "", signed(0), ""])
    rows.append(["*baseline, before any measure*", "", "", signed(score["baseline"]), ""])
    total = f"the log-odds of {score['value']:.1f} in 100"
    rows.append(["**sum**", "", "", f"**{signed(log_odds(score))}**", total])
    return table(["measure", "here", "usual", "contribution", "words"], rows, {1, 2, 3})


def _contribution(record: ArticleRecord, part: Contribution) -> list[str]:
    unit = unit_of(record, part["feature"])
    figures = [as_counted(part, unit), measured(part["reference"], unit), signed(part["contribution"])]
    return [_measure(part["feature"], unit), *figures, _quoted(evidence_of(record, part)) or escape(remark(part, unit))]


def _measure(feature: str, unit: str) -> str:
    beside = unit_beside(feature, unit)
    return escape(f"{label(feature)} ({beside})" if beside else label(feature))


def _quoted(items: Iterable[Evidence]) -> str:
    words = [shorten_middle(plain(item["text"])) for item in items]
    different = list(dict.fromkeys(words))[:QUOTED_IN_TABLE]
    more = len(words) - len(different)
    return " · ".join(map(bold, different)) + (f" (and {more} more)" if more else "")


def _sides(record: ArticleRecord, finding: Finding, others: Mapping[str, ArticleRecord]) -> Iterable[str]:
    here = excerpt(record["text"], finding["start"], finding["end"])
    yield f"line {here.line}: {quote(here)}"
    for side in finding["others"]:
        other = record if side["id"] == record["id"] else others.get(side["id"])
        if other is None:
            yield f"{escape(side['id'])}, characters {side['start']}–{side['end']} (not in this report)"
            continue
        there = excerpt(other["text"], side["start"], side["end"])
        where = "" if other is record else f"{bold(name(other))}, "
        yield f"{where}line {there.line}: {quote(there)}"


def reference(finding: Finding | Disagreement) -> Lines:
    """What is known from elsewhere, and who says so; nothing where nothing is."""
    known = finding["reference"]
    if known is None:
        return []
    source = escape(known["source"]) + (f", {address(known['url'])}" if known["url"] else "")
    return [f"known: {escape(known['statement'])} ({source})"]


def _of_family(record: ArticleRecord, items: list[Evidence]) -> Lines:
    notes: dict[str, set[str]] = {}
    for item in items:
        notes.setdefault(item["feature"], set()).add(item["note"])
    shared = {feature: min(own) for feature, own in notes.items() if len(own) == 1 and min(own)}
    legend = [f"- {escape(label(feature))}: {escape(shared[feature])}" for feature in sorted(shared)]
    spans = by_span(items)
    rows = []
    for span in spans[:QUOTED_BY_FAMILY]:
        found = _shortened(record, span[0])
        rows.append([str(found.line), quote(found), "; ".join(_counts_for(item, shared) for item in span)])
    more = ["", f"and {len(spans) - len(rows)} more"] if len(spans) > len(rows) else []
    return [*legend, *([""] if legend else []), *table(["line", "words", "counts for"], rows, {0}), *more]


def _shortened(record: ArticleRecord, item: Evidence) -> Excerpt:
    found = excerpt(record["text"], item["start"], item["end"])
    return replace(found, words=shorten_middle(found.words))


def _counts_for(item: Evidence, explained: Container[str]) -> str:
    title = escape(label(item["feature"]))
    return title if item["feature"] in explained or not item["note"] else f"{title}: {escape(item['note'])}"
