"""The Markdown report as an editor reads it, and as a hostile article would like to have it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from wellsourced.reports.folder import write_report
from wellsourced.reports.markdown import render_article, render_index, render_markdown
from wellsourced.reports.types import ArticleRecord

from .records import HARBOUR, HOSTILE, abstained, article, failed, harbour, hostile, said, span, summary

MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def section(page: str, title: str) -> str:
    """The part of a page under a heading."""
    return page.split(f"## {title}\n", 1)[1].split("\n## ", 1)[0]


def test_a_page_opens_with_what_the_article_is_and_how_it_scores() -> None:
    page = render_article(harbour())
    assert page.startswith(
        "# Harbour bridge to close for two years\n\nharbour · The Harbour Post · 2024-03-04 · by Ann Example"
    )
    assert "<https://harbour.example/bridge?id=1>" in page
    assert "| **reliability** | 27 (15–39) |" in page
    assert "**Chief reason for caution:** speculation, line 7: " in page


def test_contributions_come_strongest_first_and_add_up() -> None:
    why = section(render_article(harbour()), "Why")
    reliability = why.split("**Bias")[0]
    figures = [float(figure.replace("−", "-")) for figure in re.findall(r"([+−]\d\.\d{3})", reliability)]
    *parts, total = figures
    assert sum(parts) == pytest.approx(total, abs=0.002)
    measures = parts[:4]
    assert [abs(part) for part in measures] == sorted((abs(part) for part in measures), reverse=True)
    assert "the log-odds of 26.9 in 100" in reliability
    assert "*1 measure at the usual value*" in reliability
    assert "| attributed sentences (share of sentences) | 60% | 50% | +0.200 |" in reliability


def test_contributions_quote_their_words() -> None:
    why = section(render_article(harbour()), "Why")
    assert "| **could secretly flow into other pockets** |" in why
    assert "| **Jane Roe** · **audit office** |" in why


def test_of_many_quotations_three_are_shown_and_the_rest_counted() -> None:
    record = harbour()
    record["scores"]["reliability"]["contributions"][0]["evidence"] = [2, 0, 1, 3, 4]
    assert "| **could secretly flow into other pockets** · **Jane Roe** · **audit office** (and 2 more) |" in render_article(
        record
    )


def test_evidence_stands_in_context_with_its_line() -> None:
    evidence = section(render_article(harbour()), "Evidence")
    assert "- speculation: speculation by the author" in evidence
    assert "| 7 | Some say the money **could secretly flow into other pockets**, and the disastrous plan" in evidence
    assert "| named sources: a body with a name is quoted |" in evidence


def test_findings_quote_both_sides() -> None:
    findings = section(render_article(harbour()), "Errors found")
    assert "1. **name variants** (70% sure): “Row” is spelt “Roe”" in findings
    assert "   - line 8: Ms **Row** did not" in findings
    assert "   - line 4: … May 2024, the mayor, Jane **Roe**, said" in findings


def test_a_finding_quotes_the_other_article_if_it_is_there() -> None:
    other = article("other", HARBOUR, title="Another paper")
    start, end = span(HARBOUR, "40 million crowns")
    record = harbour()
    record["findings"][0]["others"] = [{"id": "other", "start": start, "end": end}]
    assert "   - **Another paper**, line 6: The works will cost **40 million crowns**" in render_article(
        record, {"other": other}
    )
    assert "other, characters" in render_article(record)


def test_long_words_are_shown_by_their_ends() -> None:
    record = harbour()
    start, end = span(HARBOUR, "Some say the money could secretly flow into other pockets, and the disastrous plan")
    record["evidence"][2].update(start=start, end=end, text=HARBOUR[start:end])
    page = render_article(record)
    short = "**Some say the money could secretly … and the disastrous plan**"
    assert f"−0.900 | {short} |" in section(page, "Why")
    assert f"| 7 | {short} will surely fail. |" in section(page, "Evidence")


def test_a_clipped_value_shows_what_it_counts_as() -> None:
    record = harbour()
    record["scores"]["reliability"]["contributions"][0].update(value=3.07, counted=2)
    assert "| 3.07 (counted as 2) | 0.1 | −0.900 |" in render_article(record)
    assert render_article(record).count("counted as") == 1


def test_a_reference_between_yes_and_no_is_put_in_words() -> None:
    record = harbour()
    record["scores"]["reliability"]["contributions"][4].update(value=0, counted=0, reference=0.5, contribution=-0.1)
    assert "| byline | no | 50% yes | −0.100 |" in render_article(record)


def test_sources_are_counted_by_speaker() -> None:
    sources = section(render_article(harbour()), "Sources")
    assert sources.startswith("\n4 statements, 3 with a source one could ask.\n\n| source |")
    assert "Not counted" not in sources
    assert "| Jane Roe | named | 2 | 1 | 0 | 1 |" in sources
    assert "| the city's audit office | by role | 1 | 0 | 0 | 1 |" in sources
    assert "| Some | vague | 1 | 0 | 0 | 1 |" in sources


def test_sources_are_counted_as_the_measures_count_them() -> None:
    record = harbour()
    record["attributions"] += [
        said("Ms Row", "Harbour bridge to close", "Jane Row", "named", "direct"),
        said("Ms Row", "answer further questions", None, "none", "indirect"),
        said("Ms Row", "further questions", None, "author", "indirect"),
    ]
    sources = section(render_article(record), "Sources")
    assert "4 statements, 3 with a source one could ask." in sources
    assert "Jane Row" not in sources
    left_out = "1 by the author, 1 in headlines and other lines that are not body text, 1 without a source"
    assert sources.endswith(f"|\n\nNot counted: {left_out}.\n")


def test_without_a_statement_that_counts_there_is_no_table_of_sources() -> None:
    record = harbour()
    record["attributions"] = [said("Ms Row", "further questions", None, "none", "indirect")]
    assert section(render_article(record), "Sources") == "\nNot counted: 1 without a source.\n"


def test_what_was_not_scored_is_shown_with_its_reason() -> None:
    page = render_article(harbour())
    assert "| furniture | line 9 | Subscribe to our newsletter! | asks for a subscription |" in page
    assert "headline could not be measured: the article has no headline" in page
    assert "| reading grade (US school grade) | 9.25 |" in page


@pytest.mark.parametrize("record", [abstained(), failed()], ids=lambda record: record["status"])
def test_an_article_without_scores_says_why(record: ArticleRecord) -> None:
    page = render_article(record)
    assert record["reason"] is not None
    assert record["reason"] in page
    assert "Why" not in page


def test_the_index_puts_the_least_reliable_first_and_links_the_pages() -> None:
    records = [article("Fair One", title="Fair One"), harbour(), abstained(), failed()]
    index = render_index(records, summary(records))
    rows = section(index, "Articles").strip().splitlines()[4:]
    assert rows[0].startswith("| [Harbour bridge to close for two years](articles/harbour.md) (harbour) | 27 (15–39) |")
    assert "speculation, line 7: Some say the money **could secretly flow" in rows[0]
    assert rows[1].startswith("| [Fair One](articles/fair-one-")
    assert "| list | news/list.txt | not scored | 38 words; at least 80 are needed |" in index
    assert "| broken | news/broken.txt | could not be read |" in index
    assert "| The Harbour Post | 1 | 36 (20–55) | – |" in index


def test_failures_that_only_the_summary_knows_are_listed() -> None:
    lost = summary([], failed=1, failures=[{"id": "lost", "path": None, "reason": "no such file"}])
    assert "| lost | – | could not be read | no such file |" in render_index([], lost)


def test_one_document_holds_the_index_and_every_article() -> None:
    records = [harbour(), article("fair", title="Fair"), failed()]
    document = render_markdown(records, summary(records))
    assert re.findall("^##? .*", document, re.MULTILINE) == [
        "# Report on 3 articles",
        "## Articles",
        "## Without scores",
        "## Outlets",
        "## How to read it",
        "## Harbour bridge to close for two years",
        "## Fair",
        "## broken",
    ]
    assert "](articles/" not in document


def test_reports_claim_neither_truth_nor_politics() -> None:
    page = render_article(harbour()) + render_index([harbour()], summary([harbour()]))
    assert not re.search(r"\b(fake|false|lies?|liar|left-wing|right-wing|propaganda)\b", page)


def test_written_pages_are_where_the_index_says(tmp_path: Path) -> None:
    records = [harbour(), article("../../escape"), article("Fair"), article("fair"), hostile(), failed()]
    page = write_report(records, summary(records), tmp_path / "out" / "report")
    assert page == tmp_path / "out" / "report" / "report.html"
    folder = page.parent
    linked = re.findall(r"\]\(([a-z]+/[^)]*)\)", (folder / "index.md").read_text(encoding="utf-8"))
    assert len(set(linked)) == 5 + 1  # and the plot
    assert all((folder / link).is_file() for link in linked)
    for written in folder.glob("articles/*.md"):
        plots = re.findall(r"!\[[^]]*\]\((.*?)\)", written.read_text(encoding="utf-8"))
        assert all((written.parent / plot).is_file() for plot in plots)
    assert all(path.is_relative_to(folder) for path in tmp_path.rglob("*") if path.is_file())


def test_the_same_records_give_the_same_bytes(tmp_path: Path) -> None:
    records = [harbour(), article("fair")]
    first = write_report(records, summary(records), tmp_path / "a").parent
    second = write_report(records[::-1], summary(records), tmp_path / "b").parent
    written = [path.relative_to(first) for path in sorted(first.rglob("*")) if path.is_file()]
    assert len(written) == 1 + 1 + 2 + 5
    for path in written:
        assert (first / path).read_bytes() == (second / path).read_bytes()
        assert b"\r" not in (first / path).read_bytes()


def test_a_hostile_article_changes_nothing_but_its_own_words() -> None:
    def skeleton(page: str) -> list[str]:
        tokens = [leaf for token in MARKDOWN.parse(page) for leaf in (token.children or [token])]
        return [token.type for token in tokens if not token.type.startswith("text")]

    records, quiet = [hostile()], [hostile("only quiet words stand here and they say little about it", "quiet")]
    for page, model in (
        (render_article(records[0]), render_article(quiet[0])),
        (render_index(records, summary(records)), render_index(quiet, summary(quiet))),
        (render_markdown(records, summary(records)), render_markdown(quiet, summary(quiet))),
    ):
        assert skeleton(page) == skeleton(model)
        assert "<" not in page
        assert "\x1b" not in page
        assert "\u202e" not in page
    assert HOSTILE.splitlines()[0] not in render_article(records[0])


def test_words_that_count_for_several_measures_are_quoted_once() -> None:
    record = harbour()
    record["evidence"].append({**record["evidence"][0], "feature": "attribution.sources", "note": "a source of its own"})
    evidence = section(render_article(record), "Evidence")
    assert evidence.count("**Jane Roe**") == 1
    assert "| named sources: a person with a name is quoted; sources |" in evidence
    assert "- sources: a source of its own" in evidence
