"""The library: what goes in, what comes out, and that it is the same whatever surrounds it."""

from __future__ import annotations

import math
import random
from collections.abc import Iterator
from typing import Any

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wellsourced import Article, Result, Scorer
from wellsourced.reports.record import schema, to_line

VALIDATOR = jsonschema.Draft202012Validator(schema())

REPORT = (
    "The bridge over the Hull will reopen in May, the council said on Friday. “The repairs are done, and the tests went "
    "well,” said Jane Roe, the mayor, at a meeting in the town hall. According to a report by the engineers, 14 of the 60 "
    "steel cables were replaced since the winter. John Doe, who runs a shop near the bridge, told reporters that he had "
    "lost a third of his customers. The police said that traffic would be led over the northern bridge until then. The "
    "council had closed the bridge in October after an inspection by the state. Roe said the repairs had cost 2.4 million "
    "dollars. “We will pay for it from the reserve,” she added.\n"
)


def test_a_text_is_scored(scorer: Scorer) -> None:
    result = scorer.score(REPORT, title="Bridge to reopen in May", outlet="Hull Post", published="2021-02-18")
    assert result.status == "scored"
    assert result.article.title == "Bridge to reopen in May"
    assert set(result.scores) == {"reliability", "bias"}
    for score in result.scores.values():
        assert 0 <= score.low <= score.value <= score.high <= 100
    assert {statement.speaker for statement in result.statements} >= {"Jane Roe", "John Doe"}


def test_contributions_add_up_exactly_in_the_record(scorer: Scorer, seed_texts: dict[str, str]) -> None:
    for text in seed_texts.values():
        for score in scorer.score(text).record()["scores"].values():
            log_odds = round(math.fsum([score["baseline"], *(c["contribution"] for c in score["contributions"])]), 6)
            assert round(100 / (1 + math.exp(-log_odds)), 6) == score["value"]


def test_records_are_valid(scorer: Scorer, seed_texts: dict[str, str]) -> None:
    for text in [*seed_texts.values(), REPORT, "Too short.", "", "«Пожар» 🔥 \x00 \u2028"]:
        VALIDATOR.validate(scorer.score(text).record())


def test_same_bytes_whatever_the_order_and_batch(scorer: Scorer, seed_texts: dict[str, str]) -> None:
    articles = [Article(id=name, text=text) for name, text in seed_texts.items()]
    articles += [Article(id=f"report{n}", text=REPORT * n) for n in (1, 2, 3)]

    def lines(order: list[Article], batch_size: int) -> dict[str, str]:
        return {r.article.id: to_line(r.record()) for r in scorer.score_many(order, batch_size=batch_size)}

    expected = lines(articles, 16)
    shuffled = random.Random(1).sample(articles, len(articles))
    assert lines(shuffled, 1) == expected
    assert lines(articles[::-1], 3) == expected


def test_score_many_takes_what_an_application_has_and_keeps_the_order(scorer: Scorer) -> None:
    def articles() -> Iterator[Any]:
        yield REPORT
        yield {"id": "b", "text": REPORT, "outlet": "Hull Post", "author": None}
        yield Article(id="c", text=REPORT)

    assert [result.article.id for result in scorer.score_many(articles())] == ["1", "b", "c"]


def test_score_many_is_lazy(scorer: Scorer) -> None:
    read = []

    def endless() -> Iterator[str]:
        while True:
            read.append(1)
            yield REPORT

    results = scorer.score_many(endless(), batch_size=4)
    next(results)
    assert len(read) == 4


@pytest.mark.parametrize("bad", [5, None, ["text"], Article(id="a", text=None), Article(id="a", text=REPORT, title=5)])
def test_what_is_no_article_is_refused_by_number(scorer: Scorer, bad: Any) -> None:
    with pytest.raises(TypeError, match="article 1"):
        list(scorer.score_many([bad]))


@pytest.mark.parametrize("bad", ["a text", {"text": REPORT}])
def test_one_article_is_not_taken_for_many(scorer: Scorer, bad: Any) -> None:
    with pytest.raises(TypeError, match="wrap one in a list"):
        list(scorer.score_many(bad))


def test_a_row_without_a_text_fails_alone(scorer: Scorer) -> None:
    rows = [{"title": "x"}, {"text": float("nan")}, {"body": REPORT, "id": 7, "date": "2021-02-18", "rank": 3}]
    first, second, third = scorer.score_many(rows)
    assert (first.status, second.status) == ("failed", "failed")
    assert "text" in (first.reason or "")
    assert (third.status, third.article.id, third.article.published) == ("scored", "7", "2021-02-18")
    for result in (first, second, third):
        VALIDATOR.validate(result.record())


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "too short"),
        ("Bridge to reopen. The mayor said so.", "too short"),
        ("B\0r\0i\0d\0g\0e\0 \0t\0o\0 \0r\0e\0o\0p\0e\0n\0", "binary"),
        (
            "Die Brücke wird im Mai wieder geöffnet, sagte der Bürgermeister am Freitag. Die Arbeiten sind fertig, und die "
            "Prüfung ist gut gelaufen. " * 8,
            "not English",
        ),
        ("市长周五表示，这座桥将于五月重新开放，工程已经全部完成。" * 12, "not English"),
        ("мост откроется в мае, сказал мэр в пятницу на встрече в городе " * 12, "not English"),
        (
            "\n".join(f"- the item {n} of the list and the price of it: {n} for you" for n in range(60)),
            "list, table or code",
        ),
        ("".join(f"value_{n} = table[{n}].lookup(key_{n}, default={n * n})\n" for n in range(60)), "not English"),
    ],
)
def test_abstains_with_a_reason(scorer: Scorer, text: str, reason: str) -> None:
    result = scorer.score(text)
    assert result.status == "abstained"
    assert reason in (result.reason or "")
    assert not result.scores


def test_features_are_a_table(scorer: Scorer) -> None:
    table = scorer.features([{"id": "a", "text": REPORT}, {"id": "b", "text": "Too short."}])
    assert list(table.index) == ["a", "b"]
    assert "attribution.named_sources" in table.columns
    assert table.loc["a", "attribution.named_sources"] >= 2
    assert table.loc["b"].isna().all()


def test_newlines_of_any_kind_give_the_same_result(scorer: Scorer) -> None:
    text = REPORT + "\n" + REPORT.replace("Hull", "Humber")
    unix, windows = scorer.score(text), scorer.score(text.replace("\n", "\r\n"))
    assert unix.scores == windows.scores
    assert unix.evidence == windows.evidence


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=400), st.integers(0, 12))
def test_any_text_is_handled_and_every_offset_is_inside_it(scorer: Scorer, noise: str, position: int) -> None:
    """Arbitrary text set into an article at any sentence."""
    sentences = REPORT.split(". ")
    sentences.insert(position, noise)
    text = ". ".join(sentences)
    result: Result = scorer.score(text)
    length = len(result.article.text)
    spans = [(item.start, item.end) for item in (*result.evidence, *result.sentences, *result.findings, *result.regions)]
    spans += [span for s in result.statements for part in (s.source, s.cue, s.content) for span in part]
    assert all(0 <= start < end <= length for start, end in spans)


def test_a_scorer_serves_several_threads(scorer: Scorer) -> None:
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(4) as pool:
        results = list(pool.map(scorer.score, [REPORT] * 8))
    assert len({str(result.scores) for result in results}) == 1
