"""How a report puts things: names of features, numbers, scores, and the chief reason behind an article's scores."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from .labels import meaning
from .plain import plain, shorten, shorten_words
from .types import ArticleRecord, Contribution, Evidence, Finding, Pooled, Score, Status, SummaryRecord

RELIABILITY = (
    "Reliability is the chance in 100 that trained reviewers would say the article meets reporting standards: "
    "it names its sources, says how things are known, and keeps opinion apart from fact."
)
BIAS = "Bias is the chance in 100 that readers would call the article one-sided."
INTERVAL = "The range in brackets is a 90% interval."
IN_A_SENTENCE = (
    "Read the scores as chances in 100: that trained reviewers would say the article meets reporting standards, "
    "and that readers would call it one-sided; neither says whether it is true."
)
LIMITS = (
    "Neither score says whether the article is true, what its author intended, or where it stands politically. "
    "Read the quoted words before you act on a number."
)

ERRORS = "errors found"
DISAGREEMENTS = "disagreements with other articles"
IMPROVE = "what would improve the scores"
POOLED = (
    "All scored articles of an outlet in this report, taken together: with few articles the figure is drawn towards the mean "
    "of all outlets here and its interval is wide, since two articles say little about an outlet."
)
RATED = "“Your rating” is what your own file of ratings says of the outlet; it changes no score."
FOUND = (
    "Errors found are suspected errors inside the article or against known facts; after a plus, on how many statements it "
    "disagrees with other articles of its event. The second kind moves no score."
)

_HEADING_MARK = re.compile(r"\A\s*#{1,6}\s+")
"""What begins a heading in Markdown; a hashtag has no space behind its mark."""

NO_REASON = "no reason given"

_OUTCOMES: dict[Status, str] = {"scored": "scored", "abstained": "not scored", "failed": "could not be read"}

YES_OR_NO = "0 or 1"
"""The unit of features that are there or not."""


class Setback(NamedTuple):
    """An article without scores, what became of it, and why."""

    id: str
    path: str | None
    outcome: str
    reason: str


def number(value: float) -> str:
    """Three significant digits at most, whole numbers in full."""
    if value == 0:
        return "0"
    if abs(value) >= 100 or float(value).is_integer():
        return minus(f"{value:,.0f}")
    return minus(f"{value:.3g}")


def measured(value: float, unit: str) -> str:
    """A feature's value as its unit wants it: a share in percent, a yes or no in words, else a number.

    The reference of a yes or no may lie between them: ``50% yes``.
    """
    if unit == YES_OR_NO:
        return ("yes" if value else "no") if value in (0, 1) else minus(f"{value:.0%} yes")
    return minus(f"{value:.0%}") if is_share(unit) else number(value)


def as_counted(part: Contribution, unit: str) -> str:
    """A contribution's value, and what it counts as where it was clipped: ``3.07 (counted as 2)``."""
    counted = part.get("counted", part["value"])
    here, there = measured(part["value"], unit), measured(counted, unit)
    same = here == there or math.isclose(counted, part["value"], rel_tol=0, abs_tol=1e-9)
    return here if same else f"{here} (counted as {there})"


def unit_of(record: ArticleRecord, feature: str) -> str:
    """The feature's unit, empty if the record does not have the feature."""
    return record["features"][feature]["unit"] if feature in record["features"] else ""


def signed(value: float) -> str:
    """A log-odds with its sign and three decimals: ``+0.320``."""
    return minus(f"{value:+.3f}")


def minus(digits: str) -> str:
    """The number with a minus sign in place of the hyphen."""
    return digits.replace("-", "−")


def score_in_short(score: Score | Pooled | None) -> str:
    """``62 (48–74)``, without the interval if it is not known, or a dash."""
    if score is None:
        return "–"
    low, high = score["low"], score["high"]
    return f"{score['value']:.0f}" if low is None or high is None else f"{score['value']:.0f} ({low:.0f}–{high:.0f})"


def log_odds(score: Score) -> float:
    """The baseline plus all contributions."""
    return math.fsum([score["baseline"], *(part["contribution"] for part in score["contributions"])])


def count(amount: int, thing: str, things: str | None = None) -> str:
    """``1 article``, ``2 articles``."""
    return f"{amount:,} {thing if amount == 1 else things or thing + 's'}"


def found_in_short(inside: int, between: int) -> str:
    """Errors inside the article and disagreements with others: ``2``, ``2 +1``, ``+1``, or a dash."""
    return " ".join([*([str(inside)] if inside else []), *([f"+{between}"] if between else [])]) or "–"


def name(record: ArticleRecord) -> str:
    """What to call the article: its title, else the headline found in its text, else its first words, else its id."""
    text = record["text"]
    headlines = (region for region in record["regions"] if region["kind"] == "headline")
    headline = next((text[region["start"] : region["end"]] for region in headlines), "")
    first_words = shorten_words(plain(text[:200]), 8)
    title = plain(record["title"] or "") or plain(_HEADING_MARK.sub("", headline)) or (first_words and f"“{first_words}”")
    return shorten(title or plain(record["id"]), 160)


def worst_first(records: Iterable[ArticleRecord]) -> list[ArticleRecord]:
    """The scored articles, the least reliable first, of equals the most biased first."""
    scored = [record for record in records if record["status"] == "scored"]
    return sorted(scored, key=lambda record: (*_rank(record), record["id"]))


def unscored(records: Sequence[ArticleRecord]) -> list[ArticleRecord]:
    """The other articles: those that were read but not scored, then those that could not be read, by id."""
    rest = [record for record in records if record["status"] != "scored"]
    return sorted(rest, key=lambda record: (record["status"] == "failed", record["id"]))


def setbacks(records: Sequence[ArticleRecord], summary: SummaryRecord) -> list[Setback]:
    """Why articles have no scores: the records' own reasons, then failures that only the summary names."""
    known = {record["id"] for record in records}
    rows = [Setback(r["id"], r["path"], _OUTCOMES[r["status"]], r["reason"] or NO_REASON) for r in unscored(records)]
    failures = [failure for failure in summary["failures"] if failure["id"] not in known]
    return rows + [Setback(f["id"], f["path"], _OUTCOMES["failed"], f["reason"]) for f in failures]


def tally(summary: SummaryRecord) -> str:
    """``5 scored, 1 not scored``; what did not happen is left out."""
    counts = [f"{summary[status]:,} {words}" for status, words in _OUTCOMES.items() if summary[status]]
    return ", ".join(counts) or "nothing to score"


def evidence_of(record: ArticleRecord, part: Contribution) -> list[Evidence]:
    """The evidence behind a contribution, strongest first."""
    return [record["evidence"][position] for position in part["evidence"] if position < len(record["evidence"])]


def remark(part: Contribution, unit: str) -> str:
    """What there is to say of a contribution that has no passages to show."""
    if part["value"] > part["reference"]:
        return meaning(part["feature"])
    return "less than usual" if part["value"] < part["reference"] and unit != YES_OR_NO else ""


def surest_first(findings: Iterable[Finding]) -> list[Finding]:
    """The suspected errors inside an article, the surest first."""
    return sorted(findings, key=lambda finding: -finding["confidence"])


def moves(part: Contribution) -> bool:
    """Whether a contribution shows in three decimals."""
    return abs(part["contribution"]) >= 0.0005


def by_span(items: Iterable[Evidence]) -> list[list[Evidence]]:
    """The evidence in the order of the text, what stands on the same words together."""
    spans: dict[tuple[int, int], list[Evidence]] = {}
    for item in items:
        spans.setdefault((item["start"], item["end"]), []).append(item)
    return [spans[span] for span in sorted(spans)]


def strongest_first(parts: Sequence[Contribution]) -> list[Contribution]:
    """The contributions by size, whatever their sign."""
    return sorted(parts, key=lambda part: -abs(part["contribution"]))


def is_share(unit: str) -> bool:
    """Whether values of this unit are parts of a whole, told in percent."""
    # "vague statements / statements" is a share, "hedges / 100 words" is not.
    part, _, whole = unit.partition(" / ")
    return unit.startswith("share of ") or (bool(whole) and whole.split()[0] in part.split())


def _rank(record: ArticleRecord) -> tuple[float, float]:
    reliability, bias = record["scores"].get("reliability"), record["scores"].get("bias")
    return (reliability["value"] if reliability else 101, -bias["value"] if bias else 1)
