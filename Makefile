# Each target does all its own set-up, in a virtual environment beside this file.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test check examples docs clean

demo: $(VENV)/installed  ## score the five seed articles
	$(BIN)/score seeds

test: $(VENV)/developing  ## run the tests
	$(BIN)/python -m pytest

check: $(VENV)/developing  ## style and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	# Through a link that bears the package's name, so that types do not depend on what this folder is called.
	mkdir -p $(VENV)/typing && ln -sfn ../.. $(VENV)/typing/wellsourced
	cd $(VENV)/typing && ../bin/mypy --config-file wellsourced/pyproject.toml $(addprefix wellsourced/,__init__.py models features reports scoring)

examples: $(VENV)/developing docs  ## write the seeds' report again, and its picture if there is a Chromium
	rm -rf reports/examples/seeds
	$(BIN)/score seeds --out reports/examples/seeds --quiet > /dev/null
	$(BIN)/python docs/picture.py reports/examples/seeds/report.html docs/report.png

docs: $(VENV)/developing  ## write the reference of features, and what the commands in the docs print
	$(BIN)/wellsourced rules --format md > docs/features.md
	$(BIN)/python docs/run_examples.py

clean:
	rm -rf $(VENV) build dist *.egg-info

$(VENV)/bin/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "wellsourced needs Python 3.11 or newer; name one: make PYTHON=python3.12")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"

$(VENV)/installed: pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

$(VENV)/developing: pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --editable . --group dev
	touch $@ $(VENV)/installed
