"""The rules as a reader wants them: what each feature measures, on whose authority, and texts on which it fires or not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from .labels import family, label
from .markdown_text import escape
from .plain import plain


class Rule(NamedTuple):
    """A feature's declaration as plain data.

    ``directions`` says which way a larger value may move a score ("raises", "lowers"), ``moves`` which scores it does move.
    """

    name: str
    unit: str
    formula: str
    source: str
    low: float | None
    high: float | None
    directions: Mapping[str, str]
    moves: Sequence[str]
    fires: Sequence[str]
    silent: Sequence[str]
    version: int = 1

    @property
    def effect(self) -> str:
        """``a larger value lowers reliability, raises bias``; what it would do if a score had it; or that it moves none."""
        if self.moves:
            return f"a larger value {', '.join(f'{self.directions[score]} {score}' for score in self.moves)}"
        if self.directions:
            would = ", ".join(f"{direction.removesuffix('s')} {score}" for score, direction in self.directions.items())
            return f"in neither shipped score (a larger value would {would})"
        return "described, moves no score"

    @property
    def range(self) -> str:
        """``0 to 1``, ``0 or more``, ``any value``."""
        if self.low is None:
            return "any value"
        return f"{self.low:g} or more" if self.high is None else f"{self.low:g} to {self.high:g}"


def rules_text(rules: Sequence[Rule]) -> Iterator[str]:
    """The rules for a terminal, line by line."""
    for rule in rules:
        yield rule.name
        yield f"  {plain(rule.formula)}"
        yield f"  unit: {plain(rule.unit)} ({rule.range}); {rule.effect}"
        yield f"  source: {plain(rule.source)}"
        yield from (f"  fires:  {plain(example)}" for example in rule.fires)
        yield from (f"  silent: {plain(example)}" for example in rule.silent)
        yield ""


def rules_markdown(rules: Sequence[Rule]) -> Iterator[str]:
    """The rules as a page of Markdown, line by line: a section a family, a heading a feature."""
    yield "# Every feature"
    yield ""
    yield (
        f"All {len(rules)} features with formula, source, and examples. Written by `wellsourced rules --format md`; "
        "a test holds it to the code."
    )
    for title, members in groupby(rules, lambda rule: family(rule.name)):
        yield from ("", f"## {escape(title.capitalize())}")
        for rule in members:
            yield from ("", f"### {escape(label(rule.name))}", "")
            yield f"`{rule.name}`, version {rule.version}: {escape(rule.formula)}."
            yield ""
            yield f"- Unit: {escape(rule.unit)}, {rule.range}. {rule.effect.capitalize()}."
            yield f"- Source: {escape(rule.source)}"
            yield f"- Fires: {_examples(rule.fires)}"
            yield f"- Stays silent: {_examples(rule.silent)}"


def _examples(texts: Sequence[str]) -> str:
    return " · ".join(f"*{escape(text)}*" for text in texts)
