"""Advice: edits that better a score, with the words to edit."""

from __future__ import annotations

from wellsourced import Scorer

ARGUING = """Council closes the bridge

The council closed the old bridge on Friday. This is a disgraceful decision, and everyone knows it. Some say the mayor was
paid for it. Sadly, nobody in the town hall seems to care about people who have to walk to work, and they never will.

The bridge was built in 1931 and carried 4,000 cars a day. It is obviously ridiculous to close it without a plan, and the
mayor's pathetic excuses are an insult to the town. The shops in the square will surely die, and then the council will wonder
where its taxes went. What a shameful spectacle this has become for all of us, and we should never forget who did it.
"""


def test_advice_betters_the_score_and_shows_where(scorer: Scorer) -> None:
    result = scorer.score(ARGUING)
    assert result.advice
    changes = [advice.change for advice in result.advice]
    assert changes == sorted(changes, reverse=True) and changes[-1] > 0
    cutting = [advice for advice in result.advice if advice.text.startswith(("Cut", "Put these", "Put this", "Say who is"))]
    assert cutting and all(advice.evidence for advice in cutting)
    for advice in result.advice:
        assert all(0 <= place < len(result.evidence) for place in advice.evidence)


def test_an_article_that_is_not_scored_gets_no_advice(scorer: Scorer) -> None:
    assert not scorer.score("Too short to judge.").advice
