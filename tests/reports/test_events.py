"""Events: what is told first, what is told once, and how it reads in Markdown and on a terminal."""

from __future__ import annotations

import io

from markdown_it import MarkdownIt
from rich.console import Console

from wellsourced.reports import events
from wellsourced.reports.folder import write_report
from wellsourced.reports.markdown import render_article, render_event, render_index, render_markdown
from wellsourced.reports.terminal import render_terminal

from .records import harbour, hostile, summary, two_papers

MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def test_disagreements_come_first_and_are_told_once() -> None:
    records, total = two_papers()
    page = render_event(total["events"][0], records)
    assert page.index("60 million") < page.index("when it closes") < page.index("what stays open")
    assert "the cost of the works" not in page  # the finding says it already
    assert "**they disagree** (80% sure): one says 40 million crowns, the other 60 million" in page
    assert "**Rival: Bridge shut**, line 6: The works will cost **60 million crowns**" in page
    assert "| **what stays open** (they agree) | **one footpath** |" in page


def test_copies_are_one_witness() -> None:
    records, total = two_papers()
    page = render_event(total["events"][0], records)
    assert "3 articles, 2 independent texts" in page
    assert "print nearly the same text: one witness, not 2" in page


def test_the_index_counts_and_links_events(tmp_path) -> None:  # type: ignore[no-untyped-def]
    records, total = two_papers()
    row = (
        "| [Harbour bridge to close](events/event-1.md) | 2024-03-04 to 2024-03-05 | 3 articles, 2 independent texts | 1 | 1 |"
    )
    assert row in render_index(records, total)
    folder = write_report(records, total, tmp_path).parent
    assert (folder / "events" / "event-1.md").read_text(encoding="utf-8") == render_event(total["events"][0], records)


def test_an_article_names_what_others_dispute() -> None:
    records, total = two_papers()
    found = events.disagreements_by_article(total)
    page = render_article(records[1], {r["id"]: r for r in records}, {}, found["rival"])
    assert "## Findings between this and other articles" in page
    assert "copy" not in found


def test_a_point_goes_by_value() -> None:
    _, total = two_papers()
    same = next(point for point in total["events"][0]["points"] if point["grade"] == "agree")
    assert [(version.value, len(version.statements)) for version in events.versions(same)] == [("one footpath", 2)]


def test_the_terminal_lists_disagreements_after_the_table() -> None:
    records, total = two_papers()
    stream = io.StringIO()
    render_terminal(records, total, Console(file=stream, width=72))
    output = stream.getvalue()
    told = output[output.index("Event: Harbour bridge to close") :]
    assert "they disagree: one says 40 million crowns" in told
    assert "a later state: when it closes: May 2024 (harbour) / June 2024 (rival)" in " ".join(told.split())
    assert "they agree: what stays open (one footpath)" in told
    assert max(map(len, output.splitlines())) <= 72


def test_a_record_without_events_says_nothing_of_them() -> None:
    assert "Event" not in render_markdown([harbour()], summary([harbour()]))


def test_hostile_events_stay_in_their_cells() -> None:
    evil = hostile()
    records, total = two_papers()
    happening = total["events"][0] | {"title": evil["text"], "copies": [[evil["id"], evil["id"] + "2"]]}
    happening["points"][0]["label"] = happening["points"][0]["statements"][0]["text"] = evil["text"]
    page = render_event(happening, [*records, evil])  # type: ignore[arg-type]
    tokens = [leaf for token in MARKDOWN.parse(page) for leaf in (token.children or [token])]
    assert {token.type for token in tokens} & {
        "link_open",
        "image",
        "html_inline",
        "html_block",
        "code_inline",
        "fence",
    } == set()
    assert [token.content for token in tokens if token.type == "text" and "alert" in token.content]
