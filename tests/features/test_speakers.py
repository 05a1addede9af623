"""Kinds of sources and the names behind them, in small texts from several worlds.

In the texts «…» marks a source; the marks are taken out before parsing.
"""

from __future__ import annotations

import re

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from wellsourced.features.attributions.types import Attribution
from wellsourced.features.speakers import resolve_speakers, source_key, source_keys, speakers_of
from wellsourced.scoring.parsing import load_pipeline, parse

_MARKS = re.compile("[«»]")


@pytest.fixture(scope="module")
def nlp() -> Language:
    """The pipeline, loaded once."""
    return load_pipeline()


def resolved(nlp: Language, marked: str) -> tuple[Doc, list[Attribution]]:
    """Parse a marked text and resolve its sources."""
    doc = next(parse(nlp, [_MARKS.sub("", marked)]))
    edges = [mark.start() - removed for removed, mark in enumerate(_MARKS.finditer(marked))]
    attributions = []
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        source = doc.char_span(start, end, alignment_mode="expand")
        attributions.append(Attribution(((source.start, source.end),), (), (), "indirect"))
    return doc, resolve_speakers(doc, attributions)


KINDS = [
    # politics
    ("«Critics» say the bridge was never needed.", "vague"),
    ("«Some» argue that the tax is unfair.", "vague"),
    ("«Many economists» expect prices to fall.", "vague"),
    ("«Opponents of the bill» fear higher rents.", "vague"),
    ("«Ministers» discussed the matter.", "vague"),
    ("«A senior official» said the talks had failed.", "anonymous"),
    ("«U.S. officials» believe the ship was empty.", "anonymous"),
    ("«Officials at the Treasury» doubt the figures.", "anonymous"),
    ("«Treasury officials» doubt the figures.", "anonymous"),
    ("«People familiar with the matter» said the sale was off.", "vague|anonymous"),
    ("«Sources close to the minister» denied it.", "anonymous"),
    ("«Two aides» confirmed the visit.", "anonymous"),
    ("«A spokesman for the ministry» declined to comment.", "role"),
    ("«The Treasury» said it would appeal.", "named"),
    ("«The Danish government» rejected the plan.", "named"),
    # courts
    ("«Police» said two men were held.", "role"),
    ("«Prosecutors» said he had lied.", "role"),
    ("«The jury» found that she was not to blame.", "role"),
    ("«His lawyer» said he was innocent.", "role"),
    ("«The lawsuit» claims that the brakes failed.", "document"),
    ("«The indictment» alleges three payments.", "document"),
    ("«A federal judge» ruled that the ban was void.", "role"),
    # health
    ("«Researchers» found no effect on sleep.", "vague"),
    ("«The researchers» found no effect on sleep.", "anonymous"),
    ("«Three nurses» said the ward was full.", "anonymous"),
    ("«A study» suggests that tea helps.", "document"),
    ("«The survey of 2,000 patients» found few side effects.", "document"),
    ("«Experts» warn against the pills.", "vague"),
    # business, sport
    ("«Analysts» expect a loss.", "vague"),
    ("«The company's spokeswoman» said sales were flat.", "role"),
    ("«Fans» think he should stay.", "vague"),
    ("«A man» saw the crash.", "anonymous"),
    ("«Most fans» want a new coach.", "vague"),
    ("«One of the coach's assistants» said he would leave.", "anonymous"),
    ("«Dozens of newspapers» endorsed her.", "agency"),
    ("«62 percent» said they would vote.", "document"),
    ("«An NGO» counted the dead.", "role"),
    ("«No one» believed him.", "vague"),
    ("«A neighbour» heard three shots.", "role"),
    # agency copy
    ("«AFP» reported that the road was closed.", "agency"),
    ("«Reuters» said the port had reopened.", "agency"),
    ("«Local media» reported an explosion.", "agency"),
    ("«The newspaper» said the photo was staged.", "agency"),
    ("«The Springfield Herald» reported that he resigned.", "agency"),
    # the writer
    ("«I» think this is a mistake.", "author"),
    ("«We» asked the club for comment.", "author"),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_kind(nlp: Language, text: str, kind: str) -> None:
    _, (attribution,) = resolved(nlp, text)
    assert attribution.speaker_kind in kind.split("|")
    assert (attribution.speaker is not None) == (attribution.speaker_kind == "named")


def test_no_source_is_none(nlp: Language) -> None:
    doc = next(parse(nlp, ["The bridge is reportedly closed."]))
    (attribution,) = resolve_speakers(doc, [Attribution((), ((2, 3),), ((0, 5),), "indirect")])
    assert (attribution.speaker_kind, attribution.speaker) == ("none", None)


def test_order_and_spans_are_kept(nlp: Language) -> None:
    doc = next(parse(nlp, ["Jane Roe said no. Critics said yes."]))
    given = [Attribution(((5, 6),), (), (), "indirect"), Attribution(((0, 2),), (), (), "indirect")]
    found = resolve_speakers(doc, given)
    assert [attribution.source for attribution in found] == [attribution.source for attribution in given]
    assert [attribution.speaker_kind for attribution in found] == ["vague", "named"]


def test_nothing_to_resolve(nlp: Language) -> None:
    assert resolve_speakers(next(parse(nlp, ["Nothing was said."])), []) == []


NAMES = [
    # titles are taken off, surnames and pronouns led back
    (
        "NATO Secretary General Jens Stoltenberg said so. «Stoltenberg» added that talks go on. «He» warned of delays.",
        ["Jens Stoltenberg", "Jens Stoltenberg"],
    ),
    ("«Former Ohio Gov. Mary Ellery» said no. «The former governor» said it was over.", ["Mary Ellery"] * 2),
    ("«Secretary of State Anna Holm» spoke. «Ms. Holm» left. «She» promised aid.", ["Anna Holm"] * 3),
    ("«Ursula van der Berg», the mayor, spoke. «The mayor» said the roads were safe.", ["Ursula van der Berg"] * 2),
    ("«Nouri al-Hakim» spoke first. «Al-Hakim» accused nobody.", ["Nouri al-Hakim"] * 2),
    (
        "German Defence Minister «Annegret Kramp-Karrenbauer» agreed. «Kramp-Karrenbauer» left early.",
        ["Annegret Kramp-Karrenbauer"] * 2,
    ),
    # descriptions
    (
        "NATO Secretary General Jens Stoltenberg met reporters. «The NATO chief» said no date was set.",
        ["Jens Stoltenberg"],
    ),
    (
        "The alliance's secretary general, Jens Stoltenberg, spoke. «The alliance's chief» was upbeat.",
        ["Jens Stoltenberg"],
    ),
    ("Striker Ada Lund scored twice. «The 24-year-old» said she was tired.", ["Ada Lund"]),
    (
        "«Paul Mertens», chief executive of Brightwater, resigned. «The chief executive» said he was ill.",
        ["Paul Mertens"] * 2,
    ),
    # bodies
    (
        "«The International Monetary Fund (IMF)» cut its forecast. «The IMF» said growth was slow.",
        ["International Monetary Fund"] * 2,
    ),
    ("«The Harper campaign» denied it. «The campaign» said the memo was false.", ["Harper campaign"] * 2),
    (
        "«The Association of Flight Attendants» objected. «The association» said rest was too short.",
        ["Association of Flight Attendants"] * 2,
    ),
    ("«Tesla» cut prices. Shares in Tesla fell. «The carmaker» said demand was strong.", ["Tesla"] * 2),
    (
        "«The Treasury's secretary general, Olaf Dahl,» spoke. «The Treasury Secretary General» left early.",
        ["Olaf Dahl"] * 2,
    ),
    (
        "«The Baltic Observatory for Air Safety» counted nine. «The Observatory» said two were old.",
        ["Baltic Observatory for Air Safety"] * 2,
    ),
    (
        "«Nordwind Pharmaceuticals Inc» halted the trial. «Nordwind» said it was safe.",
        ["Nordwind Pharmaceuticals Inc"] * 2,
    ),
    ("First lady Carla Menendez spoke. «The first lady» said reading mattered.", ["Carla Menendez"]),
    ("«Mina Park's campaign» denied it. «The Park campaign» sued. «Her campaign» won.", ["Park campaign"] * 3),
    ("«Paraguay and Chile» agreed to share the water.", ["Paraguay and Chile"]),
    # gender keeps two people apart
    (
        "Robert Fields met Susan Alder on Monday. «She» said the deal was near. «He» was less sure.",
        ["Susan Alder", "Robert Fields"],
    ),
    # possession
    ("«Fiona Marsh's» view was that schools should open.", ["Fiona Marsh"]),
    # relative clauses
    ("The case was brought by Karl Brandt, «who» says he was cheated.", ["Karl Brandt"]),
    # mixed: name with its role behind it
    ("«A lawyer for the family, David Stone,» said they would sue.", ["David Stone"]),
    ("«Lena Fox, a nurse at the hospital,» said beds were short.", ["Lena Fox"]),
    ("«Park ranger Tom Hale» saw the smoke first. «Hale» called for help.", ["Tom Hale"] * 2),
]


@pytest.mark.parametrize(("text", "names"), NAMES)
def test_name(nlp: Language, text: str, names: list[str]) -> None:
    _, attributions = resolved(nlp, text)
    assert [attribution.speaker for attribution in attributions] == names
    assert {attribution.speaker_kind for attribution in attributions} == {"named"}


def test_spellings_are_not_merged(nlp: Language) -> None:
    text = "«Mohammed Alawi» was named on Sunday. «Mohammed Allawi» said he would form a cabinet."
    _, attributions = resolved(nlp, text)
    assert [attribution.speaker for attribution in attributions] == ["Mohammed Alawi", "Mohammed Allawi"]


def test_accents_and_case_do_not_divide(nlp: Language) -> None:
    _, attributions = resolved(nlp, "«José Peña» spoke on Monday. «Pena» said the dam would hold.")
    assert {attribution.speaker for attribution in attributions} == {"José Peña"}


def test_pronoun_after_an_unnamed_person_stays_unnamed(nlp: Language) -> None:
    _, attributions = resolved(nlp, "«A neighbour» heard shots. «She» called the police.")
    assert [attribution.speaker_kind for attribution in attributions] == ["role", "role"]


def test_condition_of_anonymity(nlp: Language) -> None:
    _, (attribution,) = resolved(nlp, "«A lawyer», speaking on condition of anonymity, said the firm would settle.")
    assert attribution.speaker_kind == "anonymous"


def test_first_person_inside_a_quotation_is_the_speaker(nlp: Language) -> None:
    doc = next(parse(nlp, ["Jane Roe said: “I think it will rain.”"]))
    words = [token.text for token in doc]
    start, inner = words.index("“"), words.index("I")
    outer = Attribution(((0, 2),), (), ((start, len(doc)),), "direct")
    nested = Attribution(((inner, inner + 1),), (), ((inner + 2, inner + 5),), "indirect")
    assert [found.speaker for found in resolve_speakers(doc, [outer, nested])] == ["Jane Roe", "Jane Roe"]


def test_keys_count_distinct_sources(nlp: Language) -> None:
    text = (
        "«Jane Roe» said no. «Roe» said it twice. «A police spokesman» agreed. «He» gave no reason. "
        "«Critics» disagreed. «The New York Times» reported it first. «The Times» said more would come."
    )
    doc, attributions = resolved(nlp, text)
    keys = source_keys(doc, attributions)
    assert keys[0] == keys[1] == source_key(attributions[0], doc) == "named:jane roe"
    assert keys[2] == keys[3] == "role:police spokesman"
    assert keys[4] is None
    assert keys[5] == keys[6]
    assert len(speakers_of(doc, attributions)) == 3
