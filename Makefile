# Thin on purpose: each target is a line or two of the stock commands, which README.md and CONTRIBUTING.md also give in full.
PYTHON    ?= python3
LAB_FLAGS ?=
BIN       := .venv/bin
export PATH := $(CURDIR)/$(BIN):$(PATH)

TEXTS   := $(wildcard solutions/*/*.md)
SOLVED  := $(TEXTS:.md=.ipynb)
STUDENT := $(SOLVED:solutions/%=course/%)
SPHINX  := sphinx-build --quiet --fresh-env --fail-on-warning --keep-going --doctree-dir _build/doctrees

.PHONY: help lab test notebooks book links demo bench lint
.DELETE_ON_ERROR:
.PRECIOUS: $(SOLVED)

help: ## list what make can do
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-10s %s\n", $$1, $$2}' $(firstword $(MAKEFILE_LIST))

lab: .venv/student ## open JupyterLab on chapter 1
	jupyter lab $(LAB_FLAGS) --notebook-dir=. course/01-concepts/01-concepts.ipynb

test: .venv/author ## run every test
	pytest

notebooks: .venv/author $(STUDENT) ## make the notebooks: text -> solved -> student's

book: .venv/author ## make the web site _build/html/index.html from the solved notebooks
	$(SPHINX) --builder html . _build/html

links: .venv/author ## try every link to another site; needs a network
	$(subst --quiet,,$(SPHINX)) --builder linkcheck . _build/links

demo: .venv/author ## grade a pretend class and print its mark sheet
	python tests/demo.py

bench: .venv/author ## time and memory of every chapter, of the book and of grading, against their budgets
	failed=0; for part in bench bench_book bench_grading; do python tests/$$part.py || failed=1; done; exit $$failed

lint: notebooks ## format Python files and notebooks; the texts follow
	ruff check --quiet --fix --exit-zero . && ruff format . && jupytext --quiet --to myst $(SOLVED)
	$(MAKE) notebooks
	ruff check .

.venv/python:
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 15))' || { \
	  echo "The course needs Python 3.11, 3.12, 3.13 or 3.14, but '$(PYTHON)' is $$($(PYTHON) --version 2>&1)."; \
	  echo "Install one of them and name it: make $(firstword $(MAKECMDGOALS)) PYTHON=python3.11"; exit 1; }
	$(PYTHON) -m venv .venv
	touch $@

.venv/student: .venv/python requirements.txt
	pip install --quiet -r requirements.txt
	touch $@

.venv/author: .venv/python requirements.txt requirements-dev.txt
	pip install --quiet -r requirements-dev.txt
	touch $@ .venv/student

# A solved notebook is executed again only when its text says something else (a fresh clone has arbitrary file dates);
# the new one takes the place of the old one only after every cell has run, and make does not delete the old one.
$(SOLVED): %.ipynb: %.md
	jupytext --quiet --to myst --output - $@ 2>/dev/null | cmp -s - $< || { \
	  trap 'rm -f $*.new.ipynb' EXIT; trap 'exit 1' INT TERM; \
	  cp -f $@ $*.new.ipynb 2>/dev/null; \
	  jupytext --quiet --update --to ipynb --output $*.new.ipynb $< && \
	  jupyter nbconvert --config solutions/nbconvert_config.py --to notebook --execute --inplace $*.new.ipynb && \
	  mv $*.new.ipynb $@; }
	touch $@

$(STUDENT): course/%.ipynb: solutions/%.ipynb nbgrader_config.py
	nbgrader generate_assignment $(firstword $(subst /, ,$*)) --notebook $(notdir $*) --force --no-db
	touch $@
