"""What a scorer holds articles against: the shipped facts, the user's own, and feeds of published fact-checks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from ..features.base import Extractor
from ..features.consistency.reference_facts import NAME, checking_against
from ..features.references.claim_review import ClaimsError, FactCheck, read_claims
from ..features.references.fact_checks import FactChecks
from ..features.references.reading import FactsError, read_facts, shipped_facts

__all__ = ["ClaimsError", "FactsError", "Known", "Paths"]

Paths = Path | str | Iterable[Path | str]


@dataclass(frozen=True, slots=True)
class Known:
    """Files of facts (.csv, .toml) that are added to the shipped ones, and ClaimReview feeds (.json, .json.gz)."""

    facts: tuple[Path, ...] = ()
    claims: tuple[Path, ...] = ()

    @classmethod
    def of(cls, facts: Paths = (), claims: Paths = ()) -> Known:
        """One path or several of each kind."""
        return cls(_paths(facts), _paths(claims))

    def load(self, extractors: Iterable[Extractor]) -> tuple[tuple[Extractor, ...], dict[str, str]]:
        """The extractors, of which one now reads these files too, and the digest of each file by what it is.

        Raises FactsError and ClaimsError, which name the file and the row.
        """
        if not self.facts and not self.claims:
            return tuple(extractors), {}
        facts = shipped_facts()
        digests: dict[str, str] = {}
        for path in self.facts:
            own = read_facts(path)
            digests |= {f"facts.{path.name}": digest for digest in own.digests.values()}
            facts += own
        checks: list[FactCheck] = []
        for path in self.claims:
            read, digests[f"claims.{path.name}"] = read_claims(path)
            checks += read
        reading = checking_against(facts, FactChecks(checks) if checks else None)
        return tuple(reading if extractor.name == NAME else extractor for extractor in extractors), digests


def _paths(given: Paths) -> tuple[Path, ...]:
    return tuple(map(Path, (given,) if isinstance(given, Path | str) else given))
