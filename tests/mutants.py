"""Mutants of the reference answers: small random damage that the checks must notice, made by cosmic-ray's operators."""

import ast
import os.path
import warnings

from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator, operator_names

OPERATORS = [get_operator(name) for name in operator_names() if not get_operator(name).arguments()]


def mutants(source):
    """All different mutants of `source` that compile, each damaged in one place."""
    nodes = list(ast_nodes(get_ast(source)))
    found, seen = [], {meaning(source), None}
    for operator in (operator() for operator in OPERATORS):
        for occurrence in range(sum(len(list(operator.mutation_positions(node))) for node in nodes)):
            mutant = mutate_code(source, operator, occurrence)
            if meaning(mutant) not in seen:
                seen.add(meaning(mutant))
                found.append(mutant)
    return found


def meaning(source):
    """What Python reads in `source`, without comments and white space; None if it does not compile."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", SyntaxWarning)
        try:
            compile(source, "mutant", "exec")
        except SyntaxError:
            return None
    return ast.dump(ast.parse(source))


def damage(source, mutant):
    """The lines of `source` that differ in `mutant`, before and after, stripped."""
    before, after = source.splitlines(), mutant.splitlines()
    for _ in range(2):  # drop the lines that both begin with, then those that both end with
        same = len(os.path.commonprefix([before, after]))
        before, after = before[same:][::-1], after[same:][::-1]
    return "\n".join(map(str.strip, before)), "\n".join(map(str.strip, after))
