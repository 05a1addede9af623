"""What speaks against an article: the contributions that cost it most, and the words that show them."""

from __future__ import annotations

from typing import NamedTuple

from .labels import label
from .types import ArticleRecord, Contribution, Evidence
from .wording import YES_OR_NO, evidence_of, is_share, measured, strongest_first, unit_of

_NEGLIGIBLE = 0.05
"""Log-odds: about one point of a score. What moves a score less is not a reason."""


class Reason(NamedTuple):
    """A contribution that speaks against an article, and the words that show it best (None if there are none)."""

    score: str
    contribution: Contribution
    unit: str
    evidence: Evidence | None


def reasons(record: ArticleRecord) -> list[Reason]:
    """What speaks against the article, lowering its reliability or raising its bias, strongest first.

    A feature that does both is named once, for the score that it moves more.
    """
    pulling = _pulling(record, "reliability", -1) + _pulling(record, "bias", +1)
    strongest: dict[str, Reason] = {}
    for reason in sorted(pulling, key=lambda reason: -abs(reason.contribution["contribution"])):
        strongest.setdefault(reason.contribution["feature"], reason)
    return list(strongest.values())


def chief_reason(record: ArticleRecord) -> Reason | None:
    """The strongest of ``reasons`` that words show, else the strongest; None if nothing speaks against the article."""
    found = reasons(record)
    return next((reason for reason in found if reason.evidence), next(iter(found), None))


def reason_in_short(reason: Reason) -> str:
    """The feature behind a reason; where one quotation cannot show it its value: ``named voices 1 (usual 4)``."""
    part, words = reason.contribution, label(reason.contribution["feature"])
    if reason.evidence is not None and not is_share(reason.unit):
        return words
    if reason.unit == YES_OR_NO and part["value"] in (0, 1):
        return words if part["value"] else f"no {words}"
    things = f" {reason.unit}" if reason.unit.isalpha() and reason.unit not in words else ""
    usual = f" (usual {measured(part['reference'], reason.unit)}{things})" if part["reference"] else ""
    if not part["value"] and not is_share(reason.unit):
        return f"no {words}{usual}"
    return f"{words} {measured(part['value'], reason.unit)}{usual}"


def _pulling(record: ArticleRecord, score: str, sign: int) -> list[Reason]:
    if score not in record["scores"]:
        return []
    parts = strongest_first(record["scores"][score]["contributions"])
    pulling = [part for part in parts if part["contribution"] * sign > _NEGLIGIBLE]
    return [Reason(score, part, unit_of(record, part["feature"]), _shown(record, part)) for part in pulling]


def _shown(record: ArticleRecord, part: Contribution) -> Evidence | None:
    # Words that were found cannot show that too few of them were found.
    quoted = evidence_of(record, part) if part["value"] > part["reference"] else []
    return next(iter(quoted), None)
