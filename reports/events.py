"""Events as a report tells them: what to call them, who is an independent witness, and what disagrees with what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from .plain import plain, shorten
from .points import is_spelling, rank
from .types import ArticleRecord, Disagreement, Event, SummaryRecord
from .wording import count, name

NO_VERDICT = "Where articles disagree, the report says that they do, not which of them is right."


def ordered_findings(event: Event) -> list[Disagreement]:
    """The findings between articles: conflicts first, the surest first."""
    return sorted(event["findings"], key=lambda finding: (rank(finding["grade"]), -finding["confidence"]))


def findings_by_title(event: Event) -> dict[str, list[Disagreement]]:
    """The findings between articles under what a page calls them: contradictions, and names spelt two ways."""
    found = ordered_findings(event)
    parts = {
        "Where they contradict each other": [finding for finding in found if not is_spelling(finding["kind"])],
        "Names they spell in two ways": [finding for finding in found if is_spelling(finding["kind"])],
    }
    return {title: part for title, part in parts.items() if part}


def message(finding: Disagreement, names: Mapping[str, str], at: str | None = None) -> str:
    """The finding in words, begun with the name of the article that it calls "here" unless it is read on the page ``at``."""
    words = plain(finding["message"])
    return words if finding["id"] == at else f"{names.get(finding['id'], plain(finding['id']))}: {words}"


def title(event: Event) -> str:
    """What to call the event."""
    return shorten(plain(event["title"]), 120) or f"Event {plain(event['id'])}"


def dates(event: Event) -> str:
    """``2021-02-18``, ``2021-02-18 to 2021-02-19``, or nothing where no article is dated."""
    published = [plain(date) for date in event["published"] or [] if date]
    if not published:
        return ""
    return published[0] if published[0] == published[-1] else f"{published[0]} to {published[-1]}"


def testimony(event: Event) -> str:
    """``3 articles, 2 independent texts``: copies of one text are one witness."""
    articles = count(len(event["articles"]), "article")
    if event["witnesses"] >= len(event["articles"]):
        return f"{articles}, each a text of its own"
    return f"{articles}, {count(event['witnesses'], 'independent text')}"


def subtitle(event: Event) -> str:
    """``2021-02-18 · 3 articles, each a text of its own``."""
    return " · ".join(filter(None, [dates(event), testimony(event)]))


def copies_in_words(group: Sequence[str], names: Mapping[str, str]) -> str:
    """``A and B print nearly the same text: one witness, not 2``."""
    listed = [names.get(identifier, plain(identifier)) for identifier in group]
    return f"{', '.join(listed[:-1])} and {listed[-1]} print nearly the same text: one witness, not {len(listed)}"


def events_by_article(summary: SummaryRecord) -> dict[str, Event]:
    """Each article's event; articles that tell of nothing that others tell of are not in it."""
    return {identifier: event for event in summary["events"] for identifier in event["articles"]}


def disagreements_by_article(summary: SummaryRecord) -> dict[str, list[Disagreement]]:
    """For each article the findings between it and others, those that only word things differently left out."""
    found: dict[str, list[Disagreement]] = {}
    for event in summary["events"]:
        for finding in ordered_findings(event):
            if finding["grade"] == "wording differs":
                continue
            for identifier in {finding["id"], *(side["id"] for side in finding["others"])}:
                found.setdefault(identifier, []).append(finding)
    return found


def article_names(records: Iterable[ArticleRecord]) -> dict[str, str]:
    """What to call each article where others are named beside it: its outlet and title; of equals the id as well."""
    called = [(record["id"], _with_outlet(record)) for record in records]
    taken = [words for _, words in called]
    return {
        identifier: f"{words} ({shorten(plain(identifier), 40)})" if taken.count(words) > 1 else words
        for identifier, words in called
    }


def names_within(event: Event, records: Mapping[str, ArticleRecord]) -> dict[str, str]:
    """What to call an event's articles beside each other: by their outlets where each has one of its own, else by name."""
    held = [records[identifier] for identifier in event["articles"] if identifier in records]
    outlets = {record["id"]: shorten(plain(record["outlet"] or ""), 40) for record in held}
    if all(outlets.values()) and len(set(outlets.values())) == len(held):
        return outlets
    return {identifier: shorten(called, 60) for identifier, called in article_names(held).items()}


def _with_outlet(record: ArticleRecord) -> str:
    title_words = shorten(name(record), 80)
    return f"{shorten(plain(record['outlet']), 40)}: {title_words}" if record["outlet"] else title_words
