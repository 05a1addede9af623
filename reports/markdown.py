"""Reports in Markdown: an index, a page per article, or all in one document.

All text that comes from articles is escaped (see ``markdown_text``), so that none of it can become a link, a picture,
HTML or a further cell of a table.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from . import events
from . import markdown_article as sections
from .events import article_names, disagreements_by_article
from .markdown_events import event_section, findings
from .markdown_events import overview as event_table
from .markdown_text import escape, table
from .page_names import page_names
from .reasons import chief_reason
from .types import ArticleRecord, Disagreement, Event, SummaryRecord
from .wording import (
    BIAS,
    DISAGREEMENTS,
    ERRORS,
    FOUND,
    IMPROVE,
    INTERVAL,
    LIMITS,
    POOLED,
    RATED,
    RELIABILITY,
    count,
    found_in_short,
    name,
    score_in_short,
    setbacks,
    tally,
    unscored,
    worst_first,
)


def render_index(records: Sequence[ArticleRecord], summary: SummaryRecord) -> str:
    """The overview, with links to the pages and plots that ``write_markdown`` writes beside it."""
    return _document(_index(records, summary, linked=True))


def render_event(event: Event, records: Sequence[ArticleRecord]) -> str:
    """One event's page in ``events/``: who says what on each shared point, with links to the articles' pages."""
    identifiers = [record["id"] for record in records]
    linked = {
        identifier: f"../articles/{page}.md" for identifier, page in zip(identifiers, page_names(identifiers), strict=True)
    }
    return _document([*event_section(event, _by_id(records), "#", linked), "", events.NO_VERDICT])


def render_article(
    record: ArticleRecord,
    others: Mapping[str, ArticleRecord] | None = None,
    plots: Mapping[str, str] | None = None,
    between: Sequence[Disagreement] = (),
) -> str:
    """One article's page.

    ``others`` holds, by id, the articles that its findings may quote; ``plots`` the plot of each score, as a path from
    the page; ``between`` the findings between this article and others.
    """
    return _document(_article(record, others or {}, "#", plots or {}, between))


def render_markdown(records: Sequence[ArticleRecord], summary: SummaryRecord) -> str:
    """The overview, the events and all articles, the least reliable first, in one document."""
    others, lines = _by_id(records), _index(records, summary, linked=False)
    for event in summary["events"]:
        lines += ["", *event_section(event, others, "##", {})]
    between = disagreements_by_article(summary)
    for record in [*worst_first(records), *unscored(records)]:
        lines += ["", *_article(record, others, "##", {}, between.get(record["id"], ()))]
    return _document(lines)


def _document(lines: Sequence[str]) -> str:
    return "\n".join(lines).rstrip("\n") + "\n"


def _by_id(records: Sequence[ArticleRecord]) -> dict[str, ArticleRecord]:
    return {record["id"]: record for record in reversed(records)}


def _index(records: Sequence[ArticleRecord], summary: SummaryRecord, *, linked: bool) -> list[str]:
    plotted = linked and len(worst_first(records)) > 1
    parts = {
        "Articles": _articles(records, disagreements_by_article(summary), linked=linked),
        "Reliability against bias": ["![A point an article, numbered in the order above](plots/overview.svg)"] * plotted,
        "Events": event_table(summary, linked=linked),
        "Without scores": _without_scores(records, summary),
        "Outlets": _outlets(summary),
        "How to read it": [f"{RELIABILITY} {BIAS} {INTERVAL} {FOUND}", "", LIMITS],
    }
    title = f"# Report on {count(summary['articles'], 'article')}"
    return [title, "", f"{tally(summary)}.", *_headed(parts, "##")]


def _article(
    record: ArticleRecord,
    others: Mapping[str, ArticleRecord],
    heading: str,
    plots: Mapping[str, str],
    between: Sequence[Disagreement],
) -> list[str]:
    parts = {
        "Why": sections.why(record, plots),
        ERRORS.capitalize(): sections.findings(record, others),
        DISAGREEMENTS.capitalize(): findings(between, others, article_names(others.values()), record["id"]),
        IMPROVE.capitalize(): sections.advice(record),
        "Evidence": sections.evidence(record),
        "Sources": sections.sources(record),
        "Not scored as body text": sections.set_apart(record),
        "Other measures": sections.other_measures(record),
        "Provenance": sections.provenance(record),
    }
    top = [f"{heading} {escape(name(record))}", "", *sections.masthead(record), "", *sections.verdict(record)]
    return [*top, *_headed(parts, heading + "#")]


def _headed(parts: Mapping[str, Sequence[str]], heading: str) -> list[str]:
    return [line for title, lines in parts.items() if lines for line in ("", f"{heading} {title}", "", *lines)]


def _articles(records: Sequence[ArticleRecord], between: Mapping[str, Sequence[Disagreement]], *, linked: bool) -> list[str]:
    pages = dict(zip(map(id, records), page_names([record["id"] for record in records]), strict=True))
    rows = []
    for record in worst_first(records):
        scores = [score_in_short(record["scores"].get(which)) for which in ("reliability", "bias")]
        title = _titled(record, pages[id(record)] if linked else None)
        reason = chief_reason(record)
        chief = sections.reason_with_words(record, reason) if reason else "–"
        found = found_in_short(len(record["findings"]), len(between.get(record["id"], ())))
        rows.append([title, *scores, found, chief])
    head = ["article", "reliability", "bias", ERRORS, "chief reason for caution"]
    return ["The least reliable first.", "", *table(head, rows, {1, 2, 3})] if rows else []


def _titled(record: ArticleRecord, page: str | None) -> str:
    title, identifier = escape(name(record)), escape(record["id"])
    linked = title if page is None else f"[{title}](articles/{page}.md)"
    return linked if title == identifier else f"{linked} ({identifier})"


def _without_scores(records: Sequence[ArticleRecord], summary: SummaryRecord) -> list[str]:
    rows = [[row.id, row.path or "–", row.outcome, row.reason] for row in setbacks(records, summary)]
    head = ["article", "file", "outcome", "reason"]
    return table(head, [[escape(cell) for cell in row] for row in rows]) if rows else []


def _outlets(summary: SummaryRecord) -> list[str]:
    rows = [
        [
            escape(outlet["outlet"]),
            str(outlet["articles"]),
            *(score_in_short(score) for score in (outlet["reliability"], outlet["bias"])),
            escape(outlet["rating"] or "–"),
        ]
        for outlet in summary["outlets"]
    ]
    rated = any(outlet["rating"] for outlet in summary["outlets"])
    if not rated:
        rows = [row[:-1] for row in rows]
    head = ["outlet", "articles", "reliability", "bias", "your rating"]
    note = f"{POOLED} {RATED}" if rated else POOLED
    return [*table(head[: len(rows[0])], rows, {1, 2, 3}), "", note] if rows else []
