# Gongdao: every target says what it does; `make` lists them.
# All set-up is done by the targets themselves: what they need beyond Python 3.11, git and make is fetched into .tools and .venv.

SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help install run train test format lint types knowledge unit conversations browser evaluate compare clean

STATUTES ?= ../shared/laws
ROWS ?= ../shared/eval/dev.jsonl

help: ## list the targets
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | awk -F'\t' '{printf "  make %-14s %s\n", $$1, $$2}'

install: ## put uv and every dependency in place
	@tools/bootstrap

run: install ## set up, train if needed, and open the chat on http://127.0.0.1:8480/
	@tools/uv run --no-sync gongdao train
	@tools/uv run --no-sync gongdao serve

train: install ## train the model if anything changed
	@tools/uv run --no-sync gongdao train

test: install ## everything that is tested: format, lint, types, knowledge, unit, conversations, browser
	@tools/test

format: install ## format the code
	@tools/uv run --no-sync ruff format .
	@tools/uv run --no-sync ruff check --fix .

lint: install ## style and docstrings
	@tools/uv run --no-sync ruff format --check .
	@tools/uv run --no-sync ruff check .

types: install ## mypy, strict on the rules and the services
	@tools/uv run --no-sync mypy

knowledge: install ## check the knowledge base; with STATUTES=DIR also against the official texts
	@tools/uv run --no-sync gongdao knowledge check $(if $(wildcard $(STATUTES)),--statutes "$(STATUTES)")

unit: install ## unit and integration tests, without the browser
	@tools/uv run --no-sync pytest -q -m "not browser"

conversations: train ## rasa data validate, and the conversations of tests/conversations through the real engine
	@tools/uv run --no-sync pytest -q tests/conversations tests/test_rasa_commands.py

browser: train ## the chat page in headless Chromium
	@tools/uv run --no-sync pytest -q -m browser

evaluate: train ## measure on a file of questions: make evaluate ROWS=FILE.jsonl
	@tools/uv run --no-sync gongdao evaluate "$(ROWS)"

compare: install ## measure classifiers against each other, as in docs/decisions/002
	@tools/uv run --no-sync python -W ignore -m tests.bench.compare_classifiers $(AREAS)

clean: ## remove everything that was fetched or made, but not var/
	@rm -rf .tools .venv .pytest_cache .mypy_cache .ruff_cache
