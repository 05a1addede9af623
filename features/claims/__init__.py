"""Claims: what an article states in comparable form, with its noun, range, precision, time, modality and speaker."""

from __future__ import annotations

from .article_date import article_date
from .claim import Claim
from .extraction import find_claims
from .time import Time
from .times import find_times

__all__ = ["Claim", "Time", "article_date", "find_claims", "find_times"]
