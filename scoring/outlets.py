"""An outlet's scores, pooled over its articles and drawn towards all outlets where it has few.

Empirical Bayes with a normal model (Morris 1983): an outlet's mean is a compromise between its articles and the mean of all
outlets, the closer to the latter the fewer articles it has. Two articles of an outlet say little, and the interval shows it.
The spreads within and between outlets come from the run, steadied by a prior worth ``_WORTH`` observations.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from statistics import fmean

from ..models.scorecard import Z90
from ..reports.types import Outlet, Pooled

_WITHIN = 15.0  # points; how far an outlet's articles usually lie apart
_BETWEEN = 10.0  # points; how far outlets usually lie apart
_WORTH = 4
_DIGITS = 6
Scores = Sequence[tuple[float, float]]


def pool_outlets(outlets: Mapping[str, Scores], ratings: Mapping[str, str] | None = None) -> list[Outlet]:
    """Every outlet in alphabetical order, from its articles' (reliability, bias); with the user's rating of it, if any.

    The ratings are shown beside the scores and never change them.
    """
    reliability = pooled({name: [each[0] for each in scores] for name, scores in outlets.items()})
    bias = pooled({name: [each[1] for each in scores] for name, scores in outlets.items()})
    known = {_key(name): rating for name, rating in (ratings or {}).items()}
    return [
        {
            "outlet": name,
            "articles": len(scores),
            "reliability": reliability[name],
            "bias": bias[name],
            "rating": known.get(_key(name)),
        }
        for name, scores in sorted(outlets.items())
    ]


def not_among(outlets: Iterable[str], ratings: Mapping[str, str]) -> list[str]:
    """The outlets that ``ratings`` rates and that ``outlets`` does not hold, however they are written."""
    known = {_key(name) for name in outlets}
    return [name for name in ratings if _key(name) not in known]


def pooled(outlets: Mapping[str, Sequence[float]]) -> dict[str, Pooled | None]:
    """Each outlet's pooled score with its 90% interval, from its articles' scores (0–100); None for one without scores."""
    scored = {name: values for name, values in outlets.items() if values}
    if not scored:
        return dict.fromkeys(outlets)
    means = {name: fmean(values) for name, values in scored.items()}
    apart = sum((value - means[name]) ** 2 for name, values in scored.items() for value in values)
    free = sum(len(values) - 1 for values in scored.values())
    within = (apart + _WORTH * _WITHIN**2) / (free + _WORTH)
    middle = fmean(means.values())
    # What the means' spread owes to chance is taken off before it counts as spread between outlets.
    spread = sum((mean - middle) ** 2 - within / len(scored[name]) for name, mean in means.items())
    between = (max(spread, 0.0) + _WORTH * _BETWEEN**2) / (len(scored) - 1 + _WORTH)
    results: dict[str, Pooled | None] = dict.fromkeys(outlets)
    for name, values in scored.items():
        precision = len(values) / within + 1 / between
        value = (len(values) / within * means[name] + middle / between) / precision
        half = Z90 / math.sqrt(precision)
        results[name] = {
            "value": round(value, _DIGITS),
            "low": round(max(value - half, 0.0), _DIGITS),
            "high": round(min(value + half, 100.0), _DIGITS),
        }
    return results


def _key(name: str) -> str:
    return name.strip().lower().removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")
