"""Reports in Markdown: an index, a page per article, or all in one document.

All text that comes from articles is escaped (see ``markdown_text``), so that none of it can become a link, a picture,
HTML or a further cell of a table.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from . import markdown_article as sections
from .markdown_text import escape, table
from .page_names import page_names
from .types import ArticleRecord, SummaryRecord
from .wording import (
    BIAS,
    INTERVAL,
    LIMITS,
    RELIABILITY,
    chief_reason,
    count,
    name,
    number,
    score_in_short,
    setbacks,
    tally,
    unscored,
    worst_first,
)


def render_index(records: Sequence[ArticleRecord], summary: SummaryRecord) -> str:
    """The overview, with links to ``articles/<page>.md`` as ``write_markdown`` names the pages."""
    return _document(_index(records, summary, linked=True))


def render_article(record: ArticleRecord, others: Mapping[str, ArticleRecord] | None = None) -> str:
    """One article's page. ``others`` holds, by id, the articles that its findings may quote."""
    return _document(_article(record, others or {}, heading="#"))


def render_markdown(records: Sequence[ArticleRecord], summary: SummaryRecord) -> str:
    """The overview and all articles, the least reliable first, in one document."""
    others = {record["id"]: record for record in records}
    lines = _index(records, summary, linked=False)
    for record in [*worst_first(records), *unscored(records)]:
        lines += ["", *_article(record, others, heading="##")]
    return _document(lines)


def write_markdown(records: Sequence[ArticleRecord], summary: SummaryRecord, folder: str | Path) -> Path:
    """Write ``index.md`` and ``articles/<page>.md`` into the folder, made if it is not there; the path of the index.

    Pages of the same name are replaced, other files left alone.
    """
    index, pages = Path(folder) / "index.md", Path(folder) / "articles"
    pages.mkdir(parents=True, exist_ok=True)
    others = {record["id"]: record for record in records}
    for record, page in zip(records, page_names([record["id"] for record in records]), strict=True):
        (pages / f"{page}.md").write_text(render_article(record, others), encoding="utf-8", newline="\n")
    index.write_text(render_index(records, summary), encoding="utf-8", newline="\n")
    return index


def _document(lines: Sequence[str]) -> str:
    return "\n".join(lines).rstrip("\n") + "\n"


def _index(records: Sequence[ArticleRecord], summary: SummaryRecord, *, linked: bool) -> list[str]:
    parts = {
        "Articles": _articles(records, linked=linked),
        "Without scores": _without_scores(records, summary),
        "Outlets": _outlets(summary),
        "How to read it": [f"{RELIABILITY} {BIAS} {INTERVAL}", "", LIMITS],
    }
    title = f"# Report on {count(summary['articles'], 'article')}"
    return [title, "", f"{tally(summary)}.", *_headed(parts, "##")]


def _article(record: ArticleRecord, others: Mapping[str, ArticleRecord], heading: str) -> list[str]:
    parts = {
        "Why": sections.why(record),
        "Findings": sections.findings(record, others),
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


def _articles(records: Sequence[ArticleRecord], *, linked: bool) -> list[str]:
    pages = dict(zip(map(id, records), page_names([record["id"] for record in records]), strict=True))
    rows = []
    for record in worst_first(records):
        scores = [score_in_short(record["scores"].get(which)) for which in ("reliability", "bias")]
        title = _titled(record, pages[id(record)] if linked else None)
        reason = chief_reason(record)
        chief = sections.reason_with_words(record, reason) if reason else "–"
        rows.append([title, *scores, str(len(record["findings"]) or "–"), chief])
    head = ["article", "reliability", "bias", "findings", "chief reason for caution"]
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
    rows = []
    for outlet in summary["outlets"]:
        pooled = ["–" if score is None else number(round(score["value"])) for score in (outlet["reliability"], outlet["bias"])]
        rows.append([escape(outlet["outlet"]), str(outlet["articles"]), *pooled])
    return table(["outlet", "articles", "reliability", "bias"], rows, {1, 2, 3}) if rows else []
