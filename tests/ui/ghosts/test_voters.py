"""How many vote follows how long answers took."""

from sketch_assistant.assist.requests import VOTERS
from sketch_assistant.ui.ghosts.voters import IN_TIME, LATELY, LEVELS, Voters


def answered(voters: Voters, *, start: float, each: float, answers: int = LATELY) -> None:
    """So many answers by a machine that takes `start` seconds for any, and `each` for a voter."""
    for _ in range(answers):
        voters.took(start + each * voters.count)


def test_all_vote_where_the_machine_is_quick_enough() -> None:
    voters = Voters()
    assert voters.count == VOTERS == 96
    answered(voters, start=0.05, each=0.002, answers=20)
    assert voters.count == VOTERS


def test_one_slow_answer_changes_nothing() -> None:
    voters = Voters()
    for _ in range(5):
        answered(voters, start=0.05, each=0.001, answers=2)
        voters.took(3.0)
    assert voters.count == VOTERS


def test_fewer_vote_on_a_slow_machine_until_it_is_in_time() -> None:
    voters = Voters()
    answered(voters, start=0.1, each=0.003, answers=20)
    assert voters.count == 48
    assert 0.1 + 0.003 * voters.count <= IN_TIME


def test_no_fewer_than_24_vote_however_slow_it_is() -> None:
    voters = Voters()
    answered(voters, start=2.0, each=0.1, answers=20)
    assert voters.count == LEVELS[0] == 24


def test_all_vote_again_when_the_machine_is_free() -> None:
    voters = Voters()
    answered(voters, start=2.0, each=0.1, answers=10)
    answered(voters, start=0.02, each=0.001, answers=10)
    assert voters.count == VOTERS


def test_a_steady_machine_keeps_its_number() -> None:
    for share in range(1, 30):
        voters, seen = Voters(), []
        for _ in range(30):
            answered(voters, start=0.005 * share, each=0.004, answers=1)
            seen.append(voters.count)
        assert len(set(seen[15:])) == 1
