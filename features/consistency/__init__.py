"""Errors that can be shown inside one article: it repeats itself, contradicts itself, or cannot be right.

One check a file. All are quiet by design: an editor forgives a miss, not a false alarm.
"""

from __future__ import annotations

from ..base import Extractor
from .arithmetic import ARITHMETIC
from .calendar import CALENDAR
from .conflicting_numbers import CONFLICTING_NUMBERS
from .headline_body import HEADLINE_BODY
from .name_variants import NAME_VARIANTS
from .repeated_blocks import REPEATED_BLOCKS
from .role_variants import ROLE_VARIANTS
from .unpaired_quotations import UNPAIRED_QUOTATIONS

CONSISTENCY: tuple[Extractor, ...] = (
    REPEATED_BLOCKS,
    UNPAIRED_QUOTATIONS,
    NAME_VARIANTS,
    ROLE_VARIANTS,
    CALENDAR,
    ARITHMETIC,
    CONFLICTING_NUMBERS,
    HEADLINE_BODY,
)

__all__ = ["CONSISTENCY"]
