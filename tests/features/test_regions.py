"""What is marked as not body, and what must be left alone."""

from __future__ import annotations

import textwrap
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wellsourced.features.article import Article
from wellsourced.features.regions import find_regions

FIRST = (
    "The council of Carrow approved a new tram line on Tuesday after a debate of six hours, with twelve members against it."
)
SECOND = (
    "Residents who spoke at the meeting were divided, and some of them asked for an independent review before work begins."
)
THIRD = "The first contracts will be signed in the autumn, said Ruth Salander, who has led the transport committee since May."
FOURTH = (
    "Two earlier plans failed because the government declined to pay its share of the costs, which have doubled since then."
)
BODY = f"{FIRST}\n\n{SECOND}\n\n{THIRD}\n\n{FOURTH}"
HEADLINE = "Carrow council approves tram line after long debate"


def marked(text: str, title: str | None = None) -> list[tuple[str, str]]:
    """Kind and words of every region."""
    return [(region.kind, text[region.start : region.end]) for region in find_regions(Article("a", text, title))]


def test_an_article_that_is_all_body() -> None:
    assert marked(BODY) == []
    assert marked(BODY.replace("\n\n", " ")) == []
    assert marked(BODY.replace("\n\n", "\n")) == []
    assert marked("") == marked(" \n\n ") == marked("Rain.") == []


@pytest.mark.parametrize(
    "headline",
    [
        HEADLINE,
        "“We will stay,” says mayor of Carrow",
        "Who Will Pay for the Bridges That Nobody Has Wanted for Thirty Years?",
        "5 things to know about the tram",
        "# A Markdown headline",
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n", "\n\n\n\n"])
def test_headline(headline: str, gap: str) -> None:
    assert marked(headline + gap + BODY) == [("headline", headline)]


def test_a_headline_printed_again_is_a_repeat() -> None:
    assert marked(f"{HEADLINE}\n\n\n{HEADLINE}\n\n{BODY}") == [("headline", HEADLINE), ("repeat", HEADLINE)]


def test_a_breadcrumb_and_a_teaser_above_the_headline() -> None:
    crumb, teaser = f"Home Local {HEADLINE}", "Harbour police say they have no plans to close the pier"
    assert marked(f"{crumb}\n{teaser}\n\n{HEADLINE}\n\n{BODY}") == [
        ("furniture", crumb),
        ("furniture", teaser),
        ("headline", HEADLINE),
    ]


def test_a_given_title_decides() -> None:
    assert marked(BODY, HEADLINE) == []
    assert marked(f"{HEADLINE}\n\n{BODY}", f"{HEADLINE} – The Carrow Post") == [("headline", HEADLINE)]
    assert marked(f"Tuesday's other news\n\n{BODY}", HEADLINE) == []
    sentence = "A council that waited thirty years for its tram line will wait a little longer for the money to pay for it."
    assert marked(f"{sentence}\n\n{BODY}", sentence) == [("headline", sentence)]
    assert marked(f"WATCH: the debate in Carrow\n\n{BODY}", "WATCH: The debate in Carrow")[0][0] == "headline"


def test_a_headline_run_on_into_the_text() -> None:
    assert marked(f"{HEADLINE} {FIRST} {SECOND}", HEADLINE) == [("headline", HEADLINE)]
    assert marked("The tram will cost more than was said in March, the council admits.", "The tram will cost") == []


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("byline", "By Jane Roe"),
        ("byline", "by CarrowPress"),
        ("byline", "By Jane Roe and John van der Doe | Feb 3, 2020"),
        ("byline", "BY JANE ROE, TRANSPORT CORRESPONDENT"),
        ("byline", "Jane Roe, Staff Writer"),
        ("byline", "Jane Roe | 3 February 2020"),
        ("byline", "Written by Jane Roe"),
        ("byline", "Posted by: Jane Roe"),
        ("byline", "Posted on February 3, 2020 by Jane Roe"),
        ("byline", "Special to The Carrow Post"),
        ("dateline", "Published: 18 Feb 2021, 10:30 GMT"),
        ("dateline", "February 18, 2021"),
        ("dateline", "Updated 3 hours ago"),
        ("agency", "AFP"),
        ("agency", "(Reuters)"),
        ("agency", "© AFP 2021"),
        ("agency", "— Associated Press"),
        ("caption", "Photo: The mayor opens the depot"),
        ("caption", "The mayor opens the depot. Click to see full-size image"),
        ("caption", "The mayor opens the depot in Carrow on Monday. (AP Photo/Jane Roe)"),
        ("caption", "The mayor opens the depot in Carrow, March 3, 2020. REUTERS/Jane Roe"),
        ("caption", "File photo"),
        ("caption", "Getty Images"),
        ("furniture", "2,500 $"),
        ("furniture", "Do you like what you read? Help us go on!"),
        ("furniture", "Please consider supporting our work with a small donation."),
        ("furniture", "Share this"),
        ("furniture", "Share on Facebook"),
        ("furniture", "335 SHARES SHARE THIS STORY"),
        ("furniture", "12 comments"),
        ("furniture", "Leave a comment"),
        ("furniture", "Read more: Tram line opens two years late"),
        ("furniture", "Related: Tram line opens two years late"),
        ("furniture", "Advertisement"),
        ("furniture", "Story Continued Below"),
        ("furniture", "Sign up for our newsletter"),
        ("furniture", "Subscribe"),
        ("furniture", "Get the day's news in your inbox every morning."),
        ("furniture", "Follow us on Twitter and Facebook"),
        ("furniture", "Follow Jane Roe on Twitter @janeroe"),
        ("furniture", "This site uses cookies. By continuing you accept our privacy policy."),
        ("furniture", "Copyright 2021 The Carrow Post. All rights reserved."),
        ("furniture", "Tags: trams, Carrow, council"),
        ("furniture", "Home > News > Local"),
        ("furniture", "* * *"),
        ("furniture", "-30-"),
        ("furniture", "By Staff"),
        ("furniture", "Posted by admin"),
        ("furniture", "By Carrow Post Staff | Feb 3, 2020"),
        ("agency", "By The Associated Press"),
    ],
)
def test_lines_that_are_not_body(kind: str, line: str) -> None:
    assert marked(f"{line}\n\n{BODY}", HEADLINE) == [(kind, line)] or kind == "furniture"
    assert marked(f"{BODY}\n\n{line}", HEADLINE) == [(kind, line)]
    assert marked(f"{HEADLINE}\n\n{FIRST}\n\n{line}\n\n{SECOND}\n\n{THIRD}", HEADLINE)[1:] == [(kind, line)]


def test_a_notice_between_two_sentences() -> None:
    for notice in ("Story Continued Below", "Article continues below", "ADVERTISEMENT"):
        assert marked(f"{HEADLINE}\n\n{FIRST} {notice} {SECOND}", HEADLINE) == [("headline", HEADLINE), ("furniture", notice)]
    for inside in (
        "The story continues below the fold. Advertisement is a trade.",
        "The sign read ADVERTISEMENT Here on Monday.",
    ):
        assert marked(f"{FIRST} {inside}", HEADLINE) == []


def test_a_name_below_written_by() -> None:
    text = f"{HEADLINE}\n\nWritten by:\n\nJane Roe\n\n{BODY}"
    assert marked(text, HEADLINE) == [("headline", HEADLINE), ("furniture", "Written by:"), ("byline", "Jane Roe")]


@pytest.mark.parametrize(
    "paragraph",
    [
        "By Tuesday evening nobody in Carrow knew whether the tram would run.",
        "Related costs, such as the depot, are not part of the estimate.",
        "Share prices fell by 3 per cent after the vote.",
        "Photographs of the accident were shown to the members.",
        "More from the budget will go to buses, the mayor said.",
        "Read my lips, the mayor said: no new taxes.",
        "Subscribers to the service will pay less.",
        "Comments on the plan were divided.",
        "Like many residents, she walks to work.",
        "Follow the money, he told reporters.",
        "Source: the mayor himself, who spoke on Monday.",
        "The picture was taken by Reuters and shows the mayor.",
        "She works for AFP.",
        "Get out of the way, he shouted at the news desk.",
        "This site is where the depot will stand.",
        "Help us, they said.",
        "In 2020, 12 comments were received.",
        "“Not now.”",
        "- No.",
        "NATO - the alliance - was not asked.",
        "BREAKING — The mayor has resigned over the tram line that nobody wanted.",
        "COVID-19 - Trams were empty for months and the operator lost money.",
        "Watch what happens next, the mayor said.",
        "The mayor said the tram (AP, 2019) was late.",
    ],
)
def test_body_that_looks_a_little_like_furniture(paragraph: str) -> None:
    assert marked(f"{paragraph}\n\n{BODY}", HEADLINE) == []
    assert marked(f"{FIRST}\n\n{paragraph}\n\n{SECOND}\n\n{THIRD}\n\n{FOURTH}", HEADLINE) == []
    assert marked(f"{BODY}\n\n{paragraph}", HEADLINE) == []


@pytest.mark.parametrize(
    ("kind", "opening"),
    [
        ("dateline", "ERBIL, Kurdistan Region –"),
        ("dateline", "BRUSSELS (Reuters) -"),
        ("dateline", "WASHINGTON, Feb 3 —"),
        ("dateline", "NEW YORK, Feb. 3 (AP) —"),
        ("dateline", "PARIS —"),
        ("dateline", "WEST PALM BEACH, Fla. --"),
        ("dateline", "Washington (CNN)"),
        ("dateline", "Port Ellis, Ohio (AP) —"),
        ("agency", "(Reuters) -"),
        ("agency", "(CNN)"),
    ],
)
def test_openings_of_a_paragraph(kind: str, opening: str) -> None:
    assert marked(f"{HEADLINE}\n\n{opening} {BODY}") == [("headline", HEADLINE), (kind, opening)]
    assert marked(f"{opening} {FIRST} {SECOND}") == [(kind, opening)]


def test_credits_at_the_end_of_the_text() -> None:
    assert marked(f"{BODY} (AFP)") == [("agency", "(AFP)")]
    assert marked(f"{BODY} © Reuters 2021") == [("agency", "© Reuters 2021")]
    credit = "(Reporting by Jane Roe in Carrow; Editing by John Doe)"
    assert marked(f"{BODY} {credit}") == [("byline", credit)]
    assert marked(f"{BODY}\n\n{credit}") == [("byline", credit)]


def test_subheadings() -> None:
    text = f"{FIRST}\n\nA long dispute\n\n{SECOND}\n\nMoney is undecided\n\n{THIRD}"
    assert marked(text, HEADLINE) == [("subheading", "A long dispute"), ("subheading", "Money is undecided")]
    assert marked(text.replace("\n\n", "\n"), HEADLINE) == marked(text, HEADLINE)
    questions = f"{FIRST}\n\nWhat happened?\n\n{SECOND}\n\nWhat next?\n\n{THIRD}"
    assert marked(questions, HEADLINE) == [("subheading", "What happened?"), ("subheading", "What next?")]
    assert marked(f"{FIRST}\n\nBut at what cost?\n\n{SECOND}\n\n{THIRD}", HEADLINE) == []
    assert marked(f"{FIRST}\n\n## Money\n\n{SECOND}", HEADLINE) == [("subheading", "## Money")]


def test_questions_of_an_explainer_are_headings_wherever_they_stand() -> None:
    asked = ["Why was the tram line voted on before the summer break?", "Who pays for it?", "When will it open?"]
    text = f"{FIRST} This is what we know:\n\n{asked[0]}\n\n{SECOND}\n\n{asked[1]}\n\n{THIRD}\n\n{asked[2]}\n\n{FOURTH}"
    assert marked(text, HEADLINE) == [("subheading", question) for question in asked]


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("furniture", "The Associated Press contributed to this report."),
        ("furniture", "Write to Jane Roe at jane.roe@example.com"),
        ("furniture", "Jane Roe: 555-321-1913, @janeroe"),
        ("byline", "--Jane Roe"),
        ("caption", "toggle caption Jane Roe/Carrow Radio"),
        ("caption", "Featured image via screen capture"),
        ("furniture", "A post shared by jane.roe (@janeroe) on May 3, 2017"),
        ("furniture", "Play Mayor Opens the New Tram Line Facebook Twitter Google Plus Embed"),
        ("furniture", "Mayor Opens the New Tram Line 1:42"),
        ("furniture", "Watch the full interview below."),
        ("furniture", "Recaptcha requires verification."),
        ("furniture", "Privacy - Terms"),
        ("furniture", "Newsletters Sign up for the Daily. Please enter a valid email address."),
        ("furniture", "What do you think? Let us know in the comments."),
        ("furniture", "VIDEO: Trams of the world"),
        ("furniture", "Authors:"),
        ("caption", "The mayor opens the tram line. Image copyrightGETTY IMAGES"),
        ("furniture", "I have waited thirty years for the tram | Jane Roe Read more"),
    ],
)
def test_more_lines_of_a_page(kind: str, line: str) -> None:
    assert marked(f"{FIRST}\n\n{SECOND}\n\n{THIRD}\n\n{line}", HEADLINE) == [(kind, line)]


@pytest.mark.parametrize(
    "line",
    [
        "The letter was sent to jane@example.com on Monday.",
        "See what they have done to the bridge here.",
        "What do you think the council will do next year?",
        "Privacy and the terms of the deal are secret.",
        "The firm contributed to this report of the council, and the mayor wrote all the rest of it.",
    ],
)
def test_sentences_that_only_look_like_a_page(line: str) -> None:
    assert marked(f"{FIRST}\n\n{SECOND}\n\n{line}\n\n{THIRD}", HEADLINE) == []


def test_headlines_of_other_stories_and_a_form() -> None:
    others = "Mayor: Trams Ought to Stop at the Harbour\n\nWatch Dogs Question Price of Northern Tram Line"
    assert marked(f"{FIRST}\n\n{SECOND}\n\n{THIRD}\n\n{others}\n\n{FOURTH}", HEADLINE) == [("furniture", others)]
    form = "The day's news by email\n\nThe local news to start your day\n\nRecaptcha requires verification."
    assert marked(f"{FIRST}\n\n{SECOND}\n\n{form}\n\n{THIRD}", HEADLINE) == [("furniture", form)]


@pytest.mark.parametrize(
    "lines",
    [
        ["Trams for the north", "Buses for the south", "Nothing for the west"],
        ["- Trams", "- Buses"],
        ["1. Trams", "2. Buses"],
        ["The night was long", "And cold the song", "That no one heard"],
        ["“Why?”", "“Because,” he said."],
        ["and then of the"],
    ],
)
def test_lists_verse_and_dialogue_are_no_subheadings(lines: list[str]) -> None:
    for gap in ("\n", "\n\n"):
        assert marked(gap.join([FIRST, *lines, SECOND, THIRD]), HEADLINE) == []


def test_repeated_blocks() -> None:
    again = f"{FIRST}\n\n{SECOND}"
    assert marked(f"{BODY}\n\n{again}") == [("repeat", again)]
    assert marked(f"{BODY}\n{FIRST}\n  {SECOND}") == [("repeat", f"{FIRST}\n  {SECOND}")]
    one_line = f"{FIRST} {SECOND} {THIRD} {FIRST} {SECOND} {FOURTH}"
    assert marked(one_line) == [("repeat", f"{FIRST} {SECOND}")]
    quoted = "“We have waited for this tram,” she said, “and we shall wait again if the council asks us to be patient.”"
    straight = quoted.replace("“", '"').replace("”", '"')
    assert marked(f"{quoted}\n\n{BODY}\n\n{straight}") == [("repeat", straight)]


def test_short_sentences_may_recur() -> None:
    text = f"{FIRST} He declined to say more. {SECOND}\n\n{THIRD} He declined to say more. {FOURTH}"
    assert marked(f"{text}\n\n“We shall see.”\n\n“We shall see.”") == []


def test_neighbours_are_one_region() -> None:
    meter = "0 $\n2,500 $\n5,000 $"
    assert marked(f"{meter}\n\n{HEADLINE}\n\n{BODY}") == [("furniture", meter), ("headline", HEADLINE)]
    links = "Related stories\n\nTram line opens two years late\n\nMayor walks to work"
    assert marked(f"{BODY}\n\n{links}", HEADLINE) == [("furniture", links)]


def test_front_matter() -> None:
    front = "---\ntitle: A tram line\ndate: 2021-02-18\n---"
    assert marked(f"{front}\n\n# {HEADLINE}\n\n{BODY}") == [("furniture", front), ("headline", f"# {HEADLINE}")]


@pytest.mark.parametrize("width", [60, 72, 79])
def test_hard_wrapped_text_is_read_as_its_paragraphs(width: int) -> None:
    text = f"{HEADLINE}\n\nBy Jane Roe\n\nPARIS — {FIRST}\n\nA long dispute\n\n{SECOND}\n\n{THIRD}\n\n{FOURTH}\n\nAFP"
    wrapped = "\n\n".join(textwrap.fill(paragraph, width) for paragraph in text.split("\n\n"))
    assert marked(wrapped) == marked(text)
    assert [kind for kind, _ in marked(text)] == ["headline", "byline", "dateline", "subheading", "agency"]


def test_the_seeds(seed_texts: dict[str, str]) -> None:
    kinds = {number: [kind for kind, _ in marked(text)] for number, text in seed_texts.items()}
    assert kinds == {
        "000": ["headline", "agency"],
        "001": [],
        "002": ["furniture", "headline", "repeat", "caption", "furniture"],
        "003": ["furniture", "furniture", "headline", "byline", "subheading", "subheading"],
        "004": ["headline", "dateline", "repeat"],
    }
    repeated = marked(seed_texts["004"])[-1][1]
    assert seed_texts["004"].rstrip().endswith(repeated) and len(repeated.split("\n")) == 7


def test_every_region_says_why(seed_texts: dict[str, str]) -> None:
    assert all(region.note for text in seed_texts.values() for region in find_regions(Article("a", text)))


_LINES = st.sampled_from(
    [
        "",
        HEADLINE,
        FIRST,
        SECOND,
        "AFP",
        "By Jane Roe",
        "Share this",
        "PARIS — It rained.",
        "- a",
        "# b",
        "---",
        "2 $",
        "(AP)",
        "What?",
    ]
)


@settings(max_examples=300, deadline=None)
@given(
    st.text(max_size=400) | st.lists(_LINES | st.text(max_size=60), max_size=15).map("\n".join),
    st.none() | st.text(max_size=40),
)
def test_regions_of_any_text(text: str, title: str | None) -> None:
    article = Article("a", text, title)
    regions = find_regions(article)
    end = 0
    for region in regions:
        assert end <= region.start < region.end <= len(text)
        assert text[region.start : region.end].strip() == text[region.start : region.end]
        end = region.end
    assert find_regions(article) == regions


@pytest.mark.parametrize(
    "text",
    [
        "A-" * 5000,
        "Aa " * 5000,
        "A, " * 5000,
        "Home > a " * 3000,
        "( " * 5000,
        "By " + "Aa Bb, " * 3000,
        "a\n" * 20_000,
        "“" * 9000,
    ],
)
def test_no_text_takes_long(text: str) -> None:
    for variant in (text, "\n".join(text[start : start + 300] for start in range(0, len(text), 300))):
        start = time.process_time()
        find_regions(Article("a", variant))
        assert time.process_time() - start < 1
