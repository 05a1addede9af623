"""What an editor expects of the five seed articles, and of texts written like them: no rule may know a seed's words."""

from __future__ import annotations

import pytest

from wellsourced import Result, Scorer
from wellsourced.scoring.result import ScoredSentence


@pytest.fixture(scope="module")
def results(scorer: Scorer, seed_texts: dict[str, str]) -> dict[str, Result]:
    return {name: scorer.score(text, id=name) for name, text in seed_texts.items()}


def sentence_with(result: Result, words: str) -> ScoredSentence:
    position = result.article.text.index(words)
    return next(s for s in result.sentences if s.start <= position < s.end)


def shown(result: Result, family: str) -> list[str]:
    return [result.article.text[e.start : e.end] for e in result.evidence if e.feature.startswith(family)]


def test_002_is_trusted_least_and_the_most_one_sided(results: dict[str, Result]) -> None:
    assert all(result.status == "scored" for result in results.values())
    assert min(results, key=lambda name: results[name].scores["reliability"].value) == "002"
    assert max(results, key=lambda name: results[name].scores["bias"].value) == "002"


def test_pulling_the_strings_is_the_authors_commentary(results: dict[str, Result]) -> None:
    sentence = sentence_with(results["002"], "the US could still pull the strings")
    assert sentence.voice == "author"
    assert sentence.commentary > 0.8


@pytest.mark.parametrize(
    ("seed", "words"),
    [
        ("002", "everything we do will be in close consultation"),
        ("002", "In the first instance, this will consist"),
        ("002", "Our aim is to increase the capacity"),
        ("000", "The security situation in Iraq remains a cause"),
        ("000", "I cannot say at the moment"),
        ("004", "While the security situation remains challenging"),
    ],
)
def test_what_a_source_says_is_the_sources(results: dict[str, Result], seed: str, words: str) -> None:
    sentence = sentence_with(results[seed], words)
    assert sentence.voice in ("source", "mixed")
    assert sentence.commentary < 0.3


def test_a_repeated_block_is_one_finding_and_its_sources_count_once(results: dict[str, Result]) -> None:
    repeated = [finding for finding in results["004"].findings if "repeat" in finding.kind]
    assert len(repeated) == 1
    (first,) = repeated[0].others
    text = results["004"].article.text
    assert text[first[0] : first[1]].split() == text[repeated[0].start : repeated[0].end].split()
    statements = results["004"].statements
    assert all(start < repeated[0].start for statement in statements for start, _ in statement.content)


def test_one_name_spelt_two_ways_is_found(results: dict[str, Result]) -> None:
    (finding,) = [f for f in results["002"].findings if "name" in f.kind]
    assert {"Alawi", "Allawi"} == {
        results["002"].article.text[s:e] for s, e in [(finding.start, finding.end), *finding.others]
    }


def test_transliterations_are_no_errors(results: dict[str, Result]) -> None:
    for name in ("000", "001", "003", "004"):
        assert not [f for f in results[name].findings if "name" in f.kind], name


def test_site_furniture_is_marked(results: dict[str, Result]) -> None:
    marked = {
        name: {(region.kind, result.article.text[region.start : region.end].split("\n")[0]) for region in result.regions}
        for name, result in results.items()
    }
    assert ("headline", "NATO To Enhance Its Mission in Iraq: Secretary General") in marked["002"]
    assert ("furniture", "0 $") in marked["002"]
    assert ("furniture", "Do you like this content? Consider helping us!") in marked["002"]
    assert ("furniture", "Home Politics NATO will surge in military deployment in Iraq") in marked["003"]
    assert ("byline", "by YCPress") in marked["003"]
    assert ("agency", "AFP") in marked["000"]
    assert ("dateline", "ERBIL, Kurdistan Region –") in marked["004"]


def test_one_speaker_stays_one_source(results: dict[str, Result]) -> None:
    speakers = {s.speaker for s in results["003"].statements if s.speaker and "Stoltenberg" in s.speaker}
    assert speakers == {"Jens Stoltenberg"}


EDITORIAL = """Council To Widen The Harbour Road

On Monday, the town council agreed to widen the harbour road, after months of talks with the shipping firms.

Mayor Jane Roe said that the work would begin in May. “We have listened to everybody,” Roe said.

The real aim is probably to please the shipping firms, which would mean that they could still run the town from behind the
scenes. Unfortunately, the council seems to have forgotten who voted for it.

John Doe, who speaks for the fishermen, said that they had not been asked. According to a report by the port, 200 lorries
use the road every day. The harbour master, Ann Poe, said the old road was too narrow for them.

Roe said the road would cost 12 million dollars. The council will vote on the money in April, and the work is planned to take
two years. A first part of the road was widened in 2015.
"""


def test_the_same_holds_for_an_article_about_something_else(scorer: Scorer) -> None:
    editorial = scorer.score(EDITORIAL)
    plain = scorer.score(EDITORIAL.replace(EDITORIAL.split("\n\n")[3] + "\n\n", ""))
    assert editorial.status == "scored"
    commentary = shown(editorial, "commentary.")
    assert commentary
    guesses = EDITORIAL.split("\n\n")[3]
    assert all(words in guesses for words in commentary)
    assert plain.status == "scored"
    assert editorial.scores["reliability"].value < plain.scores["reliability"].value
    assert editorial.scores["bias"].value > plain.scores["bias"].value
