"""The report on a terminal, and piped."""

from __future__ import annotations

import io
import re

import pytest
from rich.cells import cell_len
from rich.console import Console

from wellsourced.reports.labels import label
from wellsourced.reports.marks import look_of, looks_in
from wellsourced.reports.terminal import render_terminal
from wellsourced.reports.types import ArticleRecord

from .records import HOSTILE, POOLED, abstained, article, failed, harbour, hostile, score, summary, two_papers


def shown(*records: ArticleRecord, width: int = 100, colours: bool = False) -> str:
    """What is printed."""
    stream = io.StringIO()
    console = Console(file=stream, width=width, force_terminal=colours, color_system="truecolor" if colours else None)
    render_terminal(records, summary(records), console)
    return stream.getvalue()


def ranked(identifier: str, reliability: float) -> ArticleRecord:
    """An article with this log-odds of reliability."""
    return article(identifier, scores={"reliability": score(reliability, []), "bias": score(0.0, [])})


def test_the_least_reliable_article_stands_on_top() -> None:
    output = shown(ranked("good", 2), ranked("poor", -2), ranked("fair", 0))
    overview = output.split("Why")[0]
    assert overview.index("poor") < overview.index("fair") < overview.index("good")


def test_a_row_shows_scores_findings_and_the_chief_reason_in_words() -> None:
    output = shown(harbour(), article("fair"), width=120)
    row = next(line for line in output.splitlines() if line.startswith("Harbour bridge"))
    assert "27 (15–39)" in row
    assert "55 (43–67)" in row
    assert "harbour · speculation: … the money could secretly" in output


def test_the_three_worst_are_explained_with_their_words() -> None:
    output = shown(harbour(), *(ranked(f"fair{number}", number) for number in range(4)))
    assert output.count("Why ") == 3
    assert "line 7: Some say the money could secretly flow into other pockets, and" in output
    assert "2 (usual 4), lowers reliability" in output
    assert "error found: “Row” is spelt “Roe” elsewhere" in output


def test_disagreements_with_other_articles_stand_beside_an_articles_own_errors() -> None:
    records, total = two_papers()
    stream = io.StringIO()
    render_terminal(records, total, Console(file=stream, width=100))
    rows = [line.split() for line in stream.getvalue().split("Why ")[0].splitlines() if re.search(r"\(\d+–\d+\)", line)]
    assert sorted(row[-1] for row in rows) == ["+1", "+1", "–"]
    assert next(row[-2:] for row in rows if row[-1] == "+1") == ["1", "+1"]


def test_outlets_are_listed_with_the_users_ratings() -> None:
    records = [harbour(), article("fair")]
    outlets = [
        {"outlet": "Hull Post", "articles": 2, "reliability": POOLED, "bias": None, "rating": "B+, mixed"},
        {"outlet": "北京日报", "articles": 0, "reliability": None, "bias": None, "rating": None},
    ]
    stream = io.StringIO()
    render_terminal(records, summary(records, outlets=outlets), Console(file=stream, width=60))
    lines = stream.getvalue().splitlines()
    row = next(number for number, line in enumerate(lines) if line.startswith("Hull Post"))
    assert re.search(r"Hull Post +2 +36 \(20–55\) +–$", lines[row])
    assert lines[row + 1] == "  your rating: B+, mixed"
    assert cell_len(lines[row + 2]) == len(lines[row])


def test_a_long_title_is_cut_after_two_lines() -> None:
    records = [article("one", title="word " * 60), article("two")]
    output = shown(*records, width=60)
    title = output.split("\n  one")[0].splitlines()[2:]
    assert len(title) == 2
    assert title[1].endswith("word…")


def test_a_single_article_is_shown_in_full() -> None:
    output = shown(harbour())
    assert "reliability 27 (15–39)" in output
    assert re.search(r"speculation +1\.2 +0\.1 +−0\.900", output)
    assert re.search(r"baseline, before any measure +\+0\.400", output)
    assert "line 4: … in May 2024, the mayor, Jane Roe, said on Monday." in output
    assert "furniture, line 9: Subscribe to our newsletter!" in output


def test_a_clipped_value_shows_what_it_counts_as() -> None:
    record = harbour()
    record["scores"]["reliability"]["contributions"][0].update(value=3.07, counted=2)
    assert re.search(r"speculation +3\.07 \(counted as 2\) +0\.1 +−0\.900", shown(record))


def test_articles_without_scores_are_listed_with_their_reasons() -> None:
    output = shown(harbour(), article("fair"), abstained(), failed())
    assert "list: 38 words; at least 80 are needed" in output
    assert "broken: not text: 40% of its bytes are binary" in output
    assert output.splitlines()[-1] == "4 articles: 2 scored, 1 not scored, 1 could not be read."


@pytest.mark.parametrize("records", [[], [failed()], [abstained()]], ids=len)
def test_runs_without_any_score_end_well(records: list[ArticleRecord]) -> None:
    assert shown(*records).splitlines()[-1] in {
        "0 articles: nothing to score.",
        "1 article: 1 not scored.",
        "1 article: 1 could not be read.",
    }


@pytest.mark.parametrize("width", [60, 72, 80, 100, 200])
def test_lines_fit_the_terminal(width: int) -> None:
    records = [harbour(), article("an-id-that-goes-on-" * 9), hostile(), abstained(), failed("x" * 300)]
    for output in (shown(*records, width=width), shown(harbour(), width=width), shown(hostile(), width=width)):
        assert max(map(len, output.splitlines())) <= width
    assert "27 (15–39)" in shown(*records, width=width)


def test_hostile_text_is_printed_as_it_is_without_controls() -> None:
    for output in (shown(hostile(), width=5000), shown(hostile(), harbour(), width=5000)):
        assert "[red]Title[/red]" in output
        assert not set(output) & set("\x1b\x07\u202e\u202c")


def test_colours_are_for_terminals_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b[" in shown(harbour(), colours=True)
    assert "\x1b" not in shown(harbour())
    assert HOSTILE.count("\x1b") == 1


def test_no_color_is_obeyed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert not re.search(r"\x1b\[[0-9;]*3[0-7]", shown(harbour(), colours=True))


def test_the_article_is_shown_with_its_words_marked() -> None:
    output = " ".join(shown(harbour(), width=200).split())
    assert "4 The harbour bridge will close in May 2024, the mayor, [Jane Roe], said on Monday." in output
    assert (
        f"7 [Some say: {label('hedging.weasels')}] the money [could secretly flow into other pockets: speculation]" in output
    )
    assert "9 Subscribe to our newsletter!" in output


def test_in_colour_the_words_need_no_brackets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    output = shown(harbour(), width=200, colours=True)
    line = next(line for line in output.splitlines() if "secretly" in line and "disastrous" in line)
    assert re.search(r"\x1b\[33mSome say\x1b\[0m the money \x1b\[1;31mcould secretly flow", line)
    assert "hedges, weasels" in output


def test_words_too_common_to_mark_leave_the_text_readable() -> None:
    record = harbour()
    record["evidence"].append(record["evidence"][0] | {"feature": "style.past_tense"})
    record["scores"]["bias"]["contributions"][0]["feature"] = "style.past_tense"
    assert "past tense]" not in shown(record, width=200).split("the words behind it")[0]
    assert look_of("style.past_tense") == "other"
    assert looks_in(record)[-1] == "other"


def test_advice_comes_with_what_it_wins() -> None:
    record = harbour()
    record["advice"] = [{"score": "bias", "feature": "x.y", "text": "Say who says so.", "change": 3.21, "evidence": []}]
    assert "Say who says so. (bias −3.2 points)" in shown(record)
