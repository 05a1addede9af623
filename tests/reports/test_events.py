"""Events: what is told first, what is told once, and how it reads in Markdown and on a terminal."""

from __future__ import annotations

import io
import re

from markdown_it import MarkdownIt
from rich.console import Console

from wellsourced.reports import events, points
from wellsourced.reports.folder import write_report
from wellsourced.reports.markdown import render_article, render_event, render_index, render_markdown
from wellsourced.reports.terminal import render_terminal

from .records import event, harbour, hostile, point, summary, told, two_papers

MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def test_disagreements_come_first_and_are_told_once() -> None:
    records, total = two_papers()
    page = render_event(total["events"][0], records)
    assert page.index("60 million") < page.index("when it closes") < page.index("what stays open")
    assert "the cost of the works" not in page  # the finding says it already
    assert "**they disagree** (80% sure): The Harbour Post: one says 40 million crowns, the other 60 million" in page
    assert "**Rival**, line 6: The works will cost **60 million crowns**" in page
    assert "| **when it closes** (a later state) | The Harbour Post, line 4 | **May 2024** |" in page
    assert "| **what stays open** | The Harbour Post, line 5 | keep one footpath open |" in page


def test_what_stands_in_a_sentence_that_is_shown_already_is_folded_away() -> None:
    held = two_papers()[1]["events"][0]
    path = next(found for found in held["points"] if found["grade"] == "agree")
    again = {**path, "label": "how many footpaths", "slot": "quantity"}
    held["points"] = [path, again]
    shared = points.shared_points(held)
    assert (len(shared.agreed), len(shared.rest)) == (1, 1)


def test_two_spellings_of_a_name_are_no_contradiction() -> None:
    records, total = two_papers()
    held = total["events"][0]
    held["findings"][0] |= {"kind": "name_spelling", "message": "“Lea Brandt” here, “Lea Brand” in another article"}
    for found in held["points"]:
        if found["grade"] == "conflict":
            found["slot"] = "name"
    page = render_event(held, records)
    assert "## Names they spell in two ways" in page and "**name spelt two ways** (80% sure)" in page
    assert "contradict" not in page and "they disagree" not in page
    assert "They" not in points.tally(held) and "spell 1 name in two ways" in points.tally(held)
    console = Console(file=io.StringIO(), width=100)
    render_terminal(records, total, console)
    assert "name spelt two ways: " in console.file.getvalue()  # type: ignore[attr-defined]


def test_copies_are_one_witness() -> None:
    records, total = two_papers()
    page = render_event(total["events"][0], records)
    assert "3 articles, 2 independent texts" in page
    assert "print nearly the same text: one witness, not 2" in page


def test_the_index_counts_and_links_events(tmp_path) -> None:  # type: ignore[no-untyped-def]
    records, total = two_papers()
    named = "| [Harbour bridge to close](events/event-1.md) | 2024-03-04 to 2024-03-05 | 3 articles, 2 independent texts |"
    assert f"{named} They disagree on 1 point and agree on 1 point. |" in render_index(records, total)
    folder = write_report(records, total, tmp_path).parent
    page = (folder / "events" / "event-1.md").read_text(encoding="utf-8")
    assert page == render_event(total["events"][0], records)
    links = re.findall(r"\]\(\.\./(articles/.+?)\)", page)
    assert len(links) == 3
    assert all((folder / link).is_file() for link in links)


def test_events_without_dates_say_nothing_of_dates() -> None:
    records, total = two_papers()
    total["events"][0]["published"] = None
    page, index = render_event(total["events"][0], records), render_index(records, total)
    assert "\n3 articles, 2 independent texts. They" in page
    assert "published" not in index
    assert "known" not in page.split("## ")[0]


def test_news_comes_before_offices_and_a_page_shows_a_dozen_points() -> None:
    records, _ = two_papers()
    said = [told(record, "keep one footpath open", "one") for record in records[:2]]
    office = point("the office of Ann Example", "agree", *said, slot="role")
    spelling = point("the spelling of Example", "wording differs", *said, slot="name")
    figures = [point(f"figure {number}", "agree", *({**each, "text": f"{number}"} for each in said)) for number in range(10)]  # type: ignore[typeddict-item]
    statements = [point(f"statement {number}", "wording differs", *said, slot="status") for number in range(6)]
    happening = event(records, office, *statements, *figures, spelling)
    shared = points.shared_points(happening)
    assert shared.differing == [spelling]
    assert shared.agreed == figures[:8]
    assert shared.told == statements[:3]
    assert shared.rest == figures[8:] + statements[3:]
    assert shared.background == [office]
    assert (
        points.tally(happening)
        == "No outright disagreement was found; they agree on 10 points and tell 6 things in their own words"
    )


def test_what_leads_tell_comes_first() -> None:
    records, _ = two_papers()
    late = {"id": "harbour", "start": 5_000, "end": 5_010, "text": "late", "value": "9"}
    buried = point("buried", "agree", late, late | {"id": "rival"})  # type: ignore[arg-type]
    in_leads = point(
        "in leads", "agree", *[told(record, "keep one footpath open", "one") for record in records[:2]], slot="date"
    )
    assert points.by_importance([buried, in_leads]) == [in_leads, buried]


def test_an_article_names_what_others_dispute() -> None:
    records, total = two_papers()
    found = events.disagreements_by_article(total)
    page = render_article(records[1], {r["id"]: r for r in records}, {}, found["rival"])
    assert "## Disagreements with other articles" in page
    assert "(80% sure): The Harbour Post: Harbour bridge to close for two years: one says" in page
    own = render_article(records[0], {r["id"]: r for r in records}, {}, found["harbour"])
    assert "(80% sure): one says" in own
    assert "copy" not in found


def test_a_point_goes_by_value() -> None:
    _, total = two_papers()
    same = next(point for point in total["events"][0]["points"] if point["grade"] == "agree")
    assert [(version.value, len(version.statements)) for version in points.versions(same)] == [("one footpath", 2)]


def test_the_terminal_lists_disagreements_after_the_table() -> None:
    records, total = two_papers()
    stream = io.StringIO()
    render_terminal(records, total, Console(file=stream, width=72))
    output = stream.getvalue()
    rest = output[output.index("Event: Harbour bridge to close") :]
    assert "they disagree: one says 40 million crowns" in rest
    assert "a later state: when it closes: May 2024 (harbour) / June 2024 (rival)" in " ".join(rest.split())
    assert "they agree: what stays open (one footpath)" in rest
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
    assert all(str(token.attrs["href"]).startswith("../articles/") for token in tokens if token.type == "link_open")
    assert {token.type for token in tokens} & {
        "image",
        "html_inline",
        "html_block",
        "code_inline",
        "fence",
    } == set()
    assert [token.content for token in tokens if token.type == "text" and "alert" in token.content]
