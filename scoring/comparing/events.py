"""Events: which articles of a folder tell of the same happening.

Articles of one event share many rare words and were written within days. No article is compared with all others: only with
those that share some of its rarest words, found through an index, so a folder costs linear time.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from ...features.attributions.stems import word_id
from .background import Background
from .copies import Signature, signature_of
from .dating import Dating, dating_of, same_days, settled
from .sketch import Sketch

_TERMS = 150  # words that an article is known by
_KEYS = 25  # of which so many are looked up in the index
_SHARED_KEYS = 2
_MOST_COMMON = 200  # articles; a word in more finds only so many, or a folder on one subject would be compared all with all
_NEIGHBOURS = 30
_SAMPLE = 12  # articles of a group that stand for it when groups are joined
_ALIKE = 0.15
"""Cosine from which two articles, or two groups on average, tell of one event: so do 95% of pairs known to."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What an article is grouped by: its weightiest words (hashes in order and weights), its date, its MinHash."""

    terms: npt.NDArray[np.uint64]
    weights: npt.NDArray[np.float32]
    dating: Dating
    signature: Signature


def profile_of(sketch: Sketch, background: Background) -> Profile:
    """The profile of an article: its words by rarity times the root of how often they stand there, at length 1."""
    counts = Counter(stem for line in sketch.lines for stem in sketch.stems[line.start : line.end] if stem)
    weighed = ((background.weight(stem) * math.sqrt(count), stem) for stem, count in counts.items())
    weightiest = sorted(weighed, reverse=True)[:_TERMS]
    length = math.sqrt(sum(weight * weight for weight, _ in weightiest)) or 1.0
    terms = sorted((word_id(stem), weight / length) for weight, stem in weightiest)
    words = [word for line in sketch.lines for word in sketch.words[line.start : line.end]]
    return Profile(
        np.array([term for term, _ in terms], dtype=np.uint64),
        np.array([weight for _, weight in terms], dtype=np.float32),
        dating_of(sketch),
        signature_of(words),
    )


def likeness(first: Profile, second: Profile) -> float:
    """The cosine of two articles' weighted words, 0 to 1."""
    _, here, there = np.intersect1d(first.terms, second.terms, assume_unique=True, return_indices=True)
    return float(first.weights[here] @ second.weights[there])


def find_events(profiles: Sequence[Profile]) -> list[list[int]]:
    """Groups of articles that tell of one event, as positions in ``profiles``; an article may be alone.

    The most alike are joined first, and two groups only while they are alike on average (UPGMA; Sokal & Michener 1958).
    """
    pairs = list(_neighbours(profiles))
    profiles = _settled(profiles, pairs)
    links = {
        pair: likeness(profiles[pair[0]], profiles[pair[1]])
        for pair in pairs
        if same_days(profiles[pair[0]].dating, profiles[pair[1]].dating)
    }
    group = list(range(len(profiles)))
    members = {position: [position] for position in group}
    for (first, second), alike in sorted(links.items(), key=lambda item: (-item[1], item[0])):
        one, two = sorted((group[first], group[second]))
        if alike >= _ALIKE and one != two and _belong(members[one], members[two], profiles):
            for position in members[two]:
                group[position] = one
            members[one] += members.pop(two)
    return sorted(sorted(positions) for positions in members.values())


def _settled(profiles: Sequence[Profile], pairs: Iterable[tuple[int, int]]) -> list[Profile]:
    """The profiles, each with its dating settled beside those of its neighbours."""
    beside: defaultdict[int, list[Dating]] = defaultdict(list)
    for first, second in pairs:
        beside[first].append(profiles[second].dating)
        beside[second].append(profiles[first].dating)
    return [replace(profile, dating=settled(profile.dating, beside[index])) for index, profile in enumerate(profiles)]


def _neighbours(profiles: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    """Every two articles that share some of their weightiest words and may be of the same days."""
    uses = Counter(term for profile in profiles for term in profile.terms.tolist())
    index: defaultdict[int, list[int]] = defaultdict(list)
    keys = []
    for position, profile in enumerate(profiles):
        heaviest = profile.terms[np.argsort(-profile.weights, kind="stable")].tolist()
        rare = [term for term in heaviest if 1 < uses[term] <= _MOST_COMMON]
        common = sorted((term for term in heaviest if uses[term] > _MOST_COMMON), key=lambda term: uses[term])
        keys.append([*rare, *common][:_KEYS])
        for term in keys[-1]:
            index[term].append(position)
    seen = set()
    for position, profile in enumerate(profiles):
        shared = Counter(other for term in keys[position] for other in _around(index[term], position) if other != position)
        for other, count in shared.most_common(_NEIGHBOURS):
            pair = (min(position, other), max(position, other))
            if count >= _SHARED_KEYS and pair not in seen and same_days(profile.dating, profiles[other].dating):
                seen.add(pair)
                yield pair


def _around(positions: Sequence[int], position: int) -> Sequence[int]:
    """The positions, in order, or of too many those around ``position``."""
    first = max(0, bisect_left(positions, position) - _MOST_COMMON // 2) if len(positions) > _MOST_COMMON else 0
    return positions[first : first + _MOST_COMMON]


def _belong(one: Sequence[int], two: Sequence[int], profiles: Sequence[Profile]) -> bool:
    """Whether two groups are of the same days and, on average, alike enough to be one event."""
    pairs = [(profiles[first], profiles[second]) for first in one[:_SAMPLE] for second in two[:_SAMPLE]]
    if not all(same_days(first.dating, second.dating) for first, second in pairs):
        return False
    return sum(likeness(first, second) for first, second in pairs) >= _ALIKE * len(pairs)
