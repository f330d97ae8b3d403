"""The checks notice damage: at least 95 % of the mutants of the reference answers fail, each other has a reason.

A reference answer to an exercise that leaves the design free is left alone: damage makes it another design.
"""

import functools
import json
import math
import tomllib

import pytest
from bank import autograded, run_answers
from mutants import damage, mutants
from notebooks import ANSWERS, FREE_DESIGN, assignments, exercises

LEAST_KILLED = 0.95
EXERCISES = [exercise for exercise in autograded() if exercise.name not in FREE_DESIGN]


@functools.cache
def survivors(assignment, name):
    """How many mutants of the reference answer there are, and (before, after) of those that no check notices."""
    exercise = exercises(assignment)[name]
    source = exercise.answer.source
    [reference] = run_answers(exercise, [source])
    seconds = math.ceil(5 * max(0.2, sum(outcome.seconds for outcome in reference.values())))
    made = mutants(source)
    runs = run_answers(exercise, made, seconds)
    unnoticed = [i for i, run in enumerate(runs) if not any(outcome.error for outcome in run.values())]
    return len(made), [damage(source, made[i]) for i in unnoticed]


def explained(assignment):
    """(exercise, before, after) -> reason, from the assignment's survivors.toml."""
    path = ANSWERS / assignment / "survivors.toml"
    entries = tomllib.loads(path.read_text(encoding="utf-8"))["survivor"] if path.exists() else []
    return {(entry["exercise"], entry["before"], entry["after"]): entry["reason"] for entry in entries}


def as_toml(survivor):
    fields = zip(["exercise", "before", "after", "reason"], [*survivor, ""], strict=True)
    return "\n[[survivor]]\n" + "\n".join(f"{key} = {json.dumps(text, ensure_ascii=False)}" for key, text in fields)


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda e: f"{e.assignment}/{e.name}")
def test_each_surviving_mutant_is_explained(exercise, record_property):
    made, alive = survivors(exercise.assignment, exercise.name)
    record_property("mutants: made", made)
    record_property("mutants: killed", made - len(alive))
    alive = {(exercise.name, *lines) for lines in alive}
    reasons = {key: reason for key, reason in explained(exercise.assignment).items() if key[0] == exercise.name}
    place = f"tests/answers/{exercise.assignment}/survivors.toml"
    unexplained = sorted(survivor for survivor in alive if not reasons.get(survivor))
    assert not unexplained, (
        f"{exercise.path}: the checks of `{exercise.name}` do not notice the damage below; let them try more, or where "
        f"it changes nothing that could be noticed, say why in {place}:\n" + "\n".join(map(as_toml, unexplained))
    )
    gone = sorted(reasons.keys() - alive)
    assert not gone, f"{place}: these mutants are killed or no longer made; delete\n" + "\n".join(map(as_toml, gone))


@pytest.mark.parametrize("assignment", assignments())
def test_checks_kill_nearly_all_mutants_of_a_chapter(assignment):
    names = [exercise.name for exercise in EXERCISES if exercise.assignment == assignment]
    counts = {name: (made, len(alive)) for name in names for made, alive in [survivors(assignment, name)]}
    made, alive = (sum(column) for column in zip(*counts.values(), strict=True))
    assert alive <= (1 - LEAST_KILLED) * made, (
        f"{assignment}: {alive} of {made} mutants survive, over {1 - LEAST_KILLED:.0%}; (made, surviving) by exercise: "
        f"{counts}; let the checks of those with most survivors try more"
    )
    unknown = {exercise for exercise, _, _ in explained(assignment)} - counts.keys()
    assert not unknown, (
        f"tests/answers/{assignment}/survivors.toml: no exercise is called {sorted(unknown)}; delete them"
    )
