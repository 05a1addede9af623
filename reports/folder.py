"""The report as a folder: the HTML report, and beside it Markdown pages and plots for repositories and issue trackers."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from . import svg
from .events import disagreements_by_article
from .html import write_html
from .markdown import render_article, render_event, render_index
from .page_names import page_names
from .types import ArticleRecord, SummaryRecord
from .wording import worst_first

_SCORES = ("reliability", "bias")


def write_report(records: Sequence[ArticleRecord], summary: SummaryRecord, folder: str | Path) -> Path:
    """Write ``report.html``, ``index.md``, and what it links to in ``articles/``, ``events/`` and ``plots/``.

    The folder is made if it is not there; files of the same names are replaced, others left alone. Returns the path of
    the HTML report. OSError if something cannot be written.
    """
    root = Path(folder)
    for part in ("articles", "plots", *(["events"] if summary["events"] else [])):
        (root / part).mkdir(parents=True, exist_ok=True)
    write_html(records, summary, root / "report.html")
    _write(root / "index.md", render_index(records, summary))
    for position, event in enumerate(summary["events"], start=1):
        _write(root / "events" / f"event-{position}.md", render_event(event, records))
    ranked = worst_first(records)
    if len(ranked) > 1:
        _write(root / "plots" / "overview.svg", svg.scatter(ranked))
    others, between = {record["id"]: record for record in records}, disagreements_by_article(summary)
    for record, page in zip(records, page_names([record["id"] for record in records]), strict=True):
        plots = {which: f"plots/{page}-{which}.svg" for which in _SCORES if which in record["scores"]}
        for which, path in plots.items():
            _write(root / path, svg.waterfall(record, which))
        linked = {which: f"../{path}" for which, path in plots.items()}
        _write(root / "articles" / f"{page}.md", render_article(record, others, linked, between.get(record["id"], ())))
    return root / "report.html"


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")
