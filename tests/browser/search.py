"""What the search in the browser answers, question after question, without a key being pressed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from playwright.sync_api import Page

QUESTIONS = Path(__file__).parents[1] / "search" / "questions.yml"
FIRST = 3
"""How many hits a reader looks at."""

_ASK = """
async questions => {
  const { openIndex } = await import("/assets/javascripts/search/index.js");
  const index = openIndex(document.getElementById("hb-sok").dataset.base);
  await index.load();
  const answers = [];
  for (const question of questions) {
    const start = performance.now();
    const { results } = await index.search(question);
    const first = await Promise.all(results.slice(0, 10).map(result => result.data()));
    const ms = performance.now() - start;
    const pages = await Promise.all(results.map(result => result.data()));
    answers.push({ ms, pages: pages.map(({ url, meta }) => [new URL(url, location.href).pathname, meta.title]) });
  }
  return answers;
}
"""


@dataclass(frozen=True)
class Question:
    """Hold what somebody asks, and the pages that answer."""

    text: str
    right: frozenset[str]
    is_public: bool


@dataclass(frozen=True)
class Answer:
    """Hold the pages found, best first, as (path, title), and how long a reader waits for the first ten."""

    pages: tuple[tuple[str, str], ...]
    milliseconds: float

    def is_right(self, question: Question) -> bool:
        """Tell whether the reader meets a right page at once."""
        return any(path in question.right for path, _ in self.pages[:FIRST])


def questions(kind: str) -> list[Question]:
    """Return the questions of one kind: `ord` or `frågor`."""
    listed: list[dict[str, Any]] = yaml.safe_load(QUESTIONS.read_text(encoding="utf-8"))[kind]
    return [
        Question(each["fråga"], frozenset(f"/{page}" for page in each["sidor"]), each.get("publik", False))
        for each in listed
    ]


def answers(page: Page, texts: list[str]) -> list[Answer]:
    """Return what the site that a page belongs to answers."""
    found = page.evaluate(_ASK, texts)
    return [Answer(tuple(map(tuple, each["pages"])), each["ms"]) for each in found]
