"""What an article states in a form that can be compared."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ..quantities import Bound
from .modality import Modality
from .time import Granularity, Time

Slot = Literal["quantity", "date"]


@dataclass(frozen=True, slots=True)
class Claim:
    """One value with all that decides whether another value contradicts it.

    ``start`` and ``end`` are the code points of the value's words, ``sentence`` those of its sentence. ``low`` and ``high``
    bound the value: a number, or a date as ``date.toordinal()``; both None for a date that cannot be resolved. ``value`` is
    the number as printed, of a range its middle, None for dates. ``precision`` is the bound of a number or the granularity of
    a date. ``unit`` is a currency sign, ``%``, the kind of a bare number or
    ``date``; ``noun`` the stem of the counted noun, ``subject`` the stem of the head of the clause's subject, ``verb`` the
    stem of its verb, each empty where there is none. ``denied`` is True under a negation. ``speaker`` names the source that
    says it, None for the article itself. ``when`` is the time named in the same sentence, if there is one.
    """

    slot: Slot
    start: int
    end: int
    sentence: tuple[int, int]
    low: float | None
    high: float | None
    value: float | None
    precision: Bound | Granularity
    unit: str
    noun: str
    subject: str
    verb: str
    modality: Modality
    denied: bool
    speaker: str | None
    when: Time | None = None
