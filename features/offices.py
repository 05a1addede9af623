"""Offices before a name: which one is meant, and which two nobody holds at once.

Titles follow AP Stylebook ("titles", "legislative titles"). Ranks and trades go with other offices and are left out; so is
an office that is marked as past or to come ("former", "then", "acting").
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

# The last word of an office, by the words that may stand before it; "" is the word alone, None means no office of its own.
_FORMS: dict[str, dict[str, str]] = {
    "president": {"": "president", "vice": "vice president"},
    "minister": {"prime": "prime minister", "foreign": "foreign minister", "interior": "interior minister",
                 "defense": "defence minister", "defence": "defence minister", "finance": "finance minister"},
    "premier": {"": "prime minister"},
    "chancellor": {"": "chancellor"},
    "secretary": {"press": "press secretary", "": "secretary"},
    "senator": {"": "senator"}, "sen.": {"": "senator"}, "sen": {"": "senator"},
    "representative": {"": "representative"}, "rep.": {"": "representative"}, "rep": {"": "representative"},
    "congressman": {"": "representative"}, "congresswoman": {"": "representative"},
    "governor": {"": "governor"}, "gov.": {"": "governor"}, "gov": {"": "governor"},
    "mayor": {"": "mayor"},
    "ambassador": {"": "ambassador"},
    "general": {"secretary": "secretary-general", "attorney": "attorney general"},
    "leader": {"majority": "majority leader", "minority": "minority leader"},
    "speaker": {"": "speaker"},
    "king": {"": "king"}, "queen": {"": "queen"}, "pope": {"": "pope"},
    "judge": {"": "judge"}, "justice": {"": "judge"},
    "spokesman": {"": "spokesman"}, "spokeswoman": {"": "spokesman"},
}  # fmt: skip
HEADS = frozenset(_FORMS)
"""The last words of offices, lower-case."""
NOT_IN_OFFICE = frozenset(
    "former ex then late future next acting deputy vice incoming outgoing one-time onetime elect old assistant ex-president "
    "candidate aspiring would-be potential under nominee".split()
)
"""Words before an office that say that it is, or was, not held: past, to come, or only helped in."""
_OTHER_TIMES = NOT_IN_OFFICE | frozenset("freshman lieutenant lt lt. ex-vice ex-governor ex-senator".split())
_DETERMINERS = frozenset("the a an his her their our its my".split())  # "the president Roe worked for"
_PARLIAMENT = frozenset({"senator", "representative", "speaker", "majority leader", "minority leader"})
_TOGETHER = (  # offices that one person may hold together, or be called by turns
    _PARLIAMENT - {"representative", "speaker"},
    _PARLIAMENT - {"senator"},
    frozenset({"spokesman", "press secretary", "secretary"}),
    frozenset(
        {"secretary", "secretary-general", "foreign minister", "defence minister", "finance minister", "interior minister"}
    ),
    frozenset({"prime minister", "chancellor"}),
)


class Office(NamedTuple):
    """An office at words ``start`` to ``end`` (exclusive) by its common name."""

    name: str
    start: int
    end: int


def office_before(words: Sequence[str], position: int) -> Office | None:
    """The office that ends directly before ``position`` in lower-case ``words``; None for one of another time."""
    last = position - 1
    forms = _FORMS.get(words[last]) if last >= 0 else None
    if forms is None:
        return None
    before, start = (words[last - 1] if last else ""), last
    if before in ("-", "‑") and last > 1:
        before, start = words[last - 2], last - 1
    name = forms.get(before) if before else None
    if name is not None:
        start -= 1
    else:
        name, start = forms.get(""), last
    earlier = words[max(0, start - 3) : start]
    if name is None or _OTHER_TIMES.intersection(earlier) or (earlier and earlier[-1] in _DETERMINERS):
        return None
    return Office(name, start, position)


def exclude(first: str, second: str) -> bool:
    """Whether two offices are not held by one person at one time."""
    return first != second and not any(first in offices and second in offices for offices in _TOGETHER)
