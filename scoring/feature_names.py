"""The features that a user means: by name, family, last part, words of a report, beginning or pattern."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from difflib import get_close_matches
from fnmatch import fnmatchcase

from ..reports.labels import label

Match = Callable[[str, str], bool]
_MATCHES: Sequence[Match] = (
    lambda name, asked: name == asked,
    lambda name, asked: name.partition(".")[0] == asked.rstrip("."),
    lambda name, asked: name.rpartition(".")[2] == asked.lstrip("."),
    lambda name, asked: _plain(label(name)) == asked,
    lambda name, asked: "*" in asked and fnmatchcase(name, asked),
    lambda name, asked: any(part.startswith(asked) for part in (name, name.rpartition(".")[2])),
)


def named(asked: str, names: Iterable[str]) -> list[str]:
    """Those of ``names`` that ``asked`` means in the first sense in which it means any; none if it means none.

    ``hedging.weasels`` is itself, ``hedging`` its family, ``weasels`` and ``weasel phrases`` (what reports call it) the one
    feature, ``wording.*_marks`` a pattern, ``hedging.w`` a beginning; capitals, hyphens and spaces do not matter.
    """
    known, wanted = list(names), _plain(asked)
    senses = ([name for name in known if match(name, wanted)] for match in _MATCHES if wanted)
    return next((found for found in senses if found), [])


def did_you_mean(asked: str, names: Iterable[str]) -> str:
    """The end of a message about a feature that there is none of: what is called almost so, or where to look."""
    called = {_plain(word): name for name in names for word in (label(name), name.rpartition(".")[2], name)}
    near = dict.fromkeys(called[word] for word in get_close_matches(_plain(asked), called, 3, 0.6))
    return f"did you mean {' or '.join(near)}?" if near else "`wellsourced rules` lists them"


def _plain(words: str) -> str:
    return "_".join(words.lower().replace("-", " ").replace("_", " ").split())
