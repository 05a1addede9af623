"""Words that introduce what somebody says or thinks, by meaning: so that a rare verb is treated like its common kin.

The grouping follows Levin (1993), English Verb Classes and Alternations, §29 (predicative complements), §30 (perception),
§31.2 and §33 (attitude, judgment) and §37 (communication), as VerbNet keeps it; the nouns are those derived from the same
verbs, the documents are what news cites. The models learn what each class is worth; a word not listed is class 0.
"""

from __future__ import annotations

from functools import cache

import numpy as np

from ...models.hashing import Column
from .stems import stem, word_id

CLASSES = {
    "say": """say state declare announce report add remark comment observe note mention claim assert affirm allege aver avow
        maintain contend insist reiterate repeat stress emphasise emphasize underline underscore testify proclaim pronounce
        recount relate explain clarify elaborate disclose reveal confide divulge tweet post write blog email quip joke
        opine posit submit""",
    "tell": """tell inform notify advise assure remind warn caution alert brief persuade convince promise pledge vow swear
        guarantee teach apprise reassure update""",
    "answer": """admit concede acknowledge confess confirm deny refute rebut reply respond answer retort counter respond
        continue conclude begin interject interrupt agree disagree object protest dispute reject dismiss""",
    "manner": """shout yell scream cry whisper mutter mumble murmur exclaim chant sing growl snap sigh sob bark boast brag
        laugh smile groan gush enthuse rant rave vent chime joke deadpan""",
    "complain": """complain grumble gripe lament bemoan moan object protest fret worry fear regret apologise apologize""",
    "ask": """ask inquire enquire question wonder query demand request urge plead beg implore call appeal order command
        instruct recommend propose suggest encourage invite exhort press""",
    "think": """think believe suppose guess assume presume suspect feel reckon figure consider deem hold know doubt imagine
        understand realise realize recognise recognize accept agree expect anticipate hope wish want prefer intend plan
        decide resolve conclude remember forget dream""",
    "judge": """criticise criticize condemn denounce blast slam attack accuse blame fault rebuke censure deride mock ridicule
        praise laud hail applaud commend thank congratulate welcome support back endorse favour favor oppose defend
        decry deplore reject chide scold castigate berate assail lambast""",
    "portray": """call describe characterise characterize depict portray label brand dub term cast paint present define
        identify cite quote liken compare""",
    "find": """find show indicate suggest demonstrate prove conclude discover determine establish estimate calculate predict
        forecast project analyse analyze reveal rule argue hypothesise hypothesize speculate theorise theorize imply hint
        signal""",
    "learn": """hear learn read see notice overhear witness gather""",
    "talk": """speak talk discuss debate address lecture preach argue chat testify speculate outline detail lay sketch
        highlight point""",
    "noun": """claim statement announcement assertion allegation accusation argument belief view opinion idea notion fear
        concern worry hope promise pledge warning threat suggestion proposal question answer response comment remark
        criticism praise report rumour rumor admission denial conclusion prediction expectation doubt suspicion charge
        complaint demand call request recommendation decision ruling finding estimate forecast message word quote
        quotation tweet speech testimony declaration vow insistence theory feeling sense perception""",
    "text": """poll survey study report document letter email memo book article transcript indictment lawsuit complaint
        affidavit filing statement data record census research analysis review paper website""",
}
_NUMBERS = {stem(word): number for number, words in enumerate(CLASSES.values(), 1) for word in reversed(words.split())}


@cache
def _table() -> tuple[Column, Column]:
    pairs = sorted((word_id(word), number) for word, number in _NUMBERS.items())
    return np.array([pair[0] for pair in pairs], dtype=np.uint64), np.array([pair[1] for pair in pairs], dtype=np.uint64)


def class_numbers(stems: Column) -> Column:
    """The class of each stem id, 0 for none."""
    ids, numbers = _table()
    place = np.minimum(np.searchsorted(ids, stems), len(ids) - 1)
    return np.where(ids[place] == stems, numbers[place], np.uint64(0))


def class_number(name: str) -> int:
    """The number of the class ``name``."""
    return list(CLASSES).index(name) + 1


def word_number(word: str) -> int:
    """The class of a word in any of its forms, 0 for none."""
    return _NUMBERS.get(stem(word), 0)
