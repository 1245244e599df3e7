# Everything is made in .venv (from requirements.lock) and .cache; `make clean` removes both and the briefing.
SHELL := /bin/sh
.DEFAULT_GOAL := help
.PHONY: help report test lab verify bench lock clean setup

CORPUS ?=
SINCE ?=
UNTIL ?=
BRIEFING ?= report/briefing.yml
OUT ?= report/build
STRICT ?=

# The first Python on the path that is new enough; PYTHON=… chooses another.
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; break; }; done)
BIN := .venv/bin
READY := .venv/ready

help: ## this list
	@echo "make TARGET [VARIABLE=value …]"
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  \1\t\2/p' $(MAKEFILE_LIST) | expand -t 12
	@echo "variables: CORPUS (folder or file of articles), SINCE and UNTIL (dates), BRIEFING (a .yml), OUT (folder), STRICT=1 (stop at what cannot be read)"

# Rebuilt only when the lock or the package's own metadata changes.
$(READY): requirements.lock pyproject.toml
	@test -n "$(PYTHON)" || { echo "dateline: Python 3.11 or newer is needed and none was found on PATH; install one or say make PYTHON=/path/to/python3" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "dateline: Python 3.11 or newer is needed; $(PYTHON) is `$(PYTHON) -V 2>&1`" >&2; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { echo "dateline: $(PYTHON) has no venv module; install it (on Debian and Ubuntu: python3-venv)" >&2; exit 1; }
	@echo "dateline: setting up .venv"
	@test -x $(BIN)/uv || { $(PYTHON) -m venv --clear .venv && \
		sed -n '/^uv==/,/[^\\]$$/p' requirements.lock > .venv/uv.lock && \
		$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r .venv/uv.lock; }
	@$(BIN)/uv pip sync --quiet --compile-bytecode --python $(BIN)/python --require-hashes requirements.lock
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --editable .
	@$(BIN)/python -m compileall -q src
	@touch $@

setup: $(READY) ## make the environment and nothing else

report: $(READY) ## make the briefing: report/build/briefing.html, .pdf, .docx and the ledger
	@$(BIN)/dateline report --briefing "$(BRIEFING)" --out "$(OUT)" $(if $(STRICT),--strict) \
		$(if $(CORPUS),--corpus "$(CORPUS)") $(if $(SINCE),--since "$(SINCE)") $(if $(UNTIL),--until "$(UNTIL)")

test: $(READY) ## check everything: lint, types, tests (browser tests where there is a Chromium)
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/mypy
	@$(BIN)/python -m pytest -n 2

lab: $(READY) ## open the notebooks in JupyterLab
	@$(BIN)/dateline lab --briefing "$(BRIEFING)" $(if $(CORPUS),--corpus "$(CORPUS)")

verify: $(READY) ## make the briefing again in a clean folder and compare the bytes
	@$(BIN)/dateline verify --briefing "$(BRIEFING)" --out "$(OUT)" \
		$(if $(CORPUS),--corpus "$(CORPUS)") $(if $(SINCE),--since "$(SINCE)") $(if $(UNTIL),--until "$(UNTIL)")

bench: $(READY) ## measure speed and accuracy; says what it could not measure for want of texts
	@$(BIN)/python benchmarks/run.py

lock: $(READY) ## write requirements.lock anew from pyproject.toml
	@$(BIN)/uv pip compile --quiet --universal --generate-hashes --python-version 3.11 --extra dev \
		--no-header --no-emit-index-url --no-annotate pyproject.toml --output-file requirements.lock

clean: ## remove the briefing, the caches and the environment
	rm -rf report/build .cache .venv .mypy_cache .pytest_cache .ruff_cache .hypothesis
