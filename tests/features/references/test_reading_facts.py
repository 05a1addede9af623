"""Files of facts that users write: read in both forms, and refused with the file, the row and the reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from wellsourced.features.references import FactsError, read_facts

HEAD = "kind,subject,of,since,until,source,url,also\n"


def test_csv(tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    path.write_text(
        HEAD + "office,Jane Roe,Mayor of Hull,2019-05,,Hull,https://hull.example,J. Roe; Jane Mary Roe\n", "utf-8-sig"
    )
    (row,) = read_facts(path).rows
    assert row.also == ("J. Roe", "Jane Mary Roe")
    assert row.statement == "Jane Roe has been Mayor of Hull since May 2019"


def test_toml(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text(
        'as_of = "2025-01-01"\n[[facts]]\nkind = "member"\nof = "Hanse"\nsource = "An atlas"\nsince = "1358"\nuntil = "1669"\n'
        'members = ["Bremen", "Hull"]\nrows = [["Visby", "1358", "1470"]]\n'
    )
    facts = read_facts(path)
    assert [row.subject for row in facts.rows] == ["Bremen", "Hull", "Visby"]
    assert len(facts.digests[str(path)]) == 64


BROKEN = [
    ("own.csv", "subject,source\nA,B\n", "no column 'kind'"),
    ("own.csv", "", "no column"),
    ("own.csv", HEAD + "office,Jane Roe,Mayor of Hull,2019-13,,Hull,,\n", "line 2: since"),
    ("own.csv", HEAD + "office,Jane Roe,Mayor of Hull,2019-02-30,,Hull,,\n", "line 2: since"),
    ("own.csv", HEAD + "office,Jane Roe,Mayor of Hull,2019,2018,Hull,,\n", "line 2: it ends (2018) before it begins (2019)"),
    ("own.csv", HEAD + "office,Jane Roe,,2019,,Hull,,\n", "line 2: ‘of’ is empty"),
    ("own.csv", HEAD + "office,Jane Roe,Mayor of Hull,2019,,,,\n", "line 2: source"),
    ("own.csv", HEAD + "office,Jane Roe,Mayor,2019,,Hull,,\n", "line 2: ‘of’ is 'Mayor'; write an office as “Title of Place”"),
    ("own.csv", HEAD + "king,Jane Roe,Hull,2019,,Hull,,\n", "line 2: kind"),
    ("own.csv", HEAD + "count,many,Hull,2019,,Hull,,\n", "line 2: the subject of a count"),
    ("own.csv", HEAD + "office,Jane Roe,Mayor of Hull,2019,,Hull,javascript:x,\n", "line 2: url"),
    ("own.csv", HEAD + "office,A,B of C,,,D,,,too,many\n", "line 2: more fields than columns"),
    ("own.toml", "facts = 3", "expected as_of"),
    ("own.toml", "[[facts", "not TOML"),
    ("own.toml", '[[facts]]\nkind = "office"\nof = "B of C"\nsource = "D"\nrows = [["A"]]', "table 1: the row ['A'] needs"),
    ("own.toml", '[[facts]]\nkind = "office"\nsauce = "D"', "table 1: "),
    ("own.json", "{}", "read from .csv and .toml"),
]


@pytest.mark.parametrize(("name", "text", "reason"), BROKEN)
def test_what_is_wrong_is_told(tmp_path: Path, name: str, text: str, reason: str) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    with pytest.raises(FactsError) as error:
        read_facts(path)
    assert str(error.value).startswith(str(path))
    assert reason in str(error.value)


def test_a_file_that_is_not_there_or_not_text(tmp_path: Path) -> None:
    with pytest.raises(FactsError, match="No such file"):
        read_facts(tmp_path / "none.csv")
    (tmp_path / "binary.csv").write_bytes(b"\xff\xfe\x00\x81")
    with pytest.raises(FactsError, match="not UTF-8"):
        read_facts(tmp_path / "binary.csv")
