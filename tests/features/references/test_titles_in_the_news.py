"""Offices and bodies as news writes of them: clubs, companies, namesakes, fathers and past posts are told from holders."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from wellsourced.features.document import Document
from wellsourced.features.references import shipped_facts
from wellsourced.features.references.checking import contradictions

Read = Callable[..., Document]


def marked(document: Document) -> list[str]:
    return [document.article.text[finding.start : finding.end] for finding in contradictions(document, shipped_facts())]


WRONG = [
    ("2018-05-02", "British Prime Minister David Cameron said on Monday that taxes would fall.", "David Cameron"),
    ("2010-06-02", "French President François Hollande signed the law.", "François Hollande"),
    ("2022-06-02", "NATO Secretary General Anders Fogh Rasmussen said the alliance was ready.", "Fogh Rasmussen"),
    ("2021-06-02", "German Chancellor Klaus Reiter said the law would pass.", "Klaus Reiter"),
    (None, "British Prime Minister Emmanuel Macron met the miners.", "Emmanuel Macron"),
    ("2018-06-02", "Chancellor Emmanuel Macron spoke in Paris, where the French applauded.", "Emmanuel Macron"),
    ("2018-06-02", "Canadian Prime Minister Justin Trudeaux opened the fair.", "Trudeaux"),
    ("2021-06-02", "Poland, a eurozone member, raised rates.", "Poland"),
    ("2019-06-02", "The 12-member G7 met in Biarritz.", "12-member G7"),
    ("2019-06-02", "The Warsaw Pact will send observers.", "Warsaw Pact"),
    ("2019-06-02", "The Swiss capital, Zurich, was quiet.", "Zurich"),
]


@pytest.mark.parametrize(("published", "text", "wrong"), WRONG)
def test_what_the_facts_rule_out(read_document: Read, published: str | None, text: str, wrong: str) -> None:
    (found,) = marked(read_document(text, **({"published": published} if published else {})))
    assert wrong in found


RIGHT = [
    # Fathers and namesakes
    ("2010-06-01", "Canadian Prime Minister Pierre Trudeau declared an emergency. Prime Minister Stephen Harper has not."),
    ("2015-09-21", "Philippine President Ferdinand Marcos declared martial law and jailed the senators."),
    ("2005-09-01", "U.S. President Abraham Lincoln stands in marble. French President Charles de Gaulle remains a model."),
    # Posts that people of the tables had before
    ("2012-02-02", "Prime Minister Jean-Claude Juncker said Luxembourg would pay."),
    ("2012-02-02", "Defense Secretary Philip Hammond said Britain would keep its bases."),
    ("2007-06-02", "Chancellor Gordon Brown said he would be ready. British Prime Minister Tony Blair smiled."),
    ("2011-02-02", "Kurdish Prime Minister Barham Salih met investors."),
    ("2008-02-02", "NATO Secretary General Javier Solana ordered the strikes, and CIA Director Robert Gates testified."),
    (None, "European Parliament President Josep Borrell spoke. Ukrainian Prime Minister Viktor Yanukovych was there."),
    # Somebody else's president, and somebody else of a president's
    ("2018-02-02", "Michel Platini, the French president of UEFA, said the cup would go on."),
    ("2015-02-02", "Bank of America President Jane Roe said profits rose."),
    ("2021-02-02", "Karim Dalawi, the Iraqi prime minister's adviser, said the road was open."),
    ("2021-02-02", "Gabriele Gravina, the president of Italy's football federation, said the match was off."),
    ("2021-02-02", "The president of the United States Soccer Federation said the team would travel."),
    ("2021-02-02", "The Russian Premier League Club Spartak said it had signed him."),
    ("2014-02-01", "Republic of China President Ma Ying-jeou said the strait was calm."),
    ("2013-02-02", "Spanish President Mariano Rajoy said taxes would fall."),
    # Longer titles
    ("2019-07-02", "IMF Chief Economist Gita Gopinath said growth would slow."),
    ("2003-02-02", "U.N. Chief Weapons Inspector Hans Blix said the files were incomplete."),
    # Parts of bodies
    ("2019-11-02", "The 47-member U.N. Human Rights Council voted. A six-member EU panel met."),
    ("2019-11-02", "Some 4,000 NATO member staff work there."),
    # What may have come after the rows were checked
    ("2029-03-02", "U.S. President JD Vance said so on Monday. U.N. Secretary-General Rafael Grossi agreed."),
    ("2029-03-02", "President JD Vance met NATO's 35 members. JD Vance was glad."),
    (None, "U.S. President Marco Rubio said so on Monday. U.N. Secretary-General Rafael Grossi agreed."),
    # Spellings
    ("2020-02-02", "Swedish Prime Minister Stefan Loefven said so. KYIV, the capital of Ukraine, was calm."),
    # What is only called so
    ("2019-02-02", "The band Yugoslavia plans a tour."),
]


@pytest.mark.parametrize(("published", "text"), RIGHT)
def test_what_they_leave_alone(read_document: Read, published: str | None, text: str) -> None:
    assert marked(read_document(text, **({"published": published} if published else {}))) == []
