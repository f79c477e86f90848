import pytest

from benchmarks.report import Measure, Table, median, percentile, rendered


@pytest.mark.parametrize(
    ("value", "at_least", "passed"),
    [(24.9, True, False), (25.0, True, True), (25.0, False, True), (25.1, False, False)],
)
def test_a_limit_is_a_bound_on_one_side(value, at_least, passed):
    assert Measure("ratio", value, "×", 25.0, at_least).passed is passed


def test_a_figure_without_a_target_passes():
    assert Measure("ours", 12.0, "ms").passed


def test_a_table_shows_values_targets_and_verdicts():
    measures = (
        Measure("ours", 1.234, "ms", 2.0),
        Measure("ratio", 5.0, "×", 25.0, at_least=True),
        Measure("the other", 340.4, "ms"),
    )
    table = Table("Speed", measures, "medians of 3")
    assert not table.passed
    assert rendered(table).splitlines() == [
        "Speed",
        "  (medians of 3)",
        "  ours       1.23 ms  at most 2 ms   passed",
        "  ratio          5 ×  at least 25 ×  MISSED",
        "  the other   340 ms",
    ]


def test_a_table_shows_how_much_of_a_time_the_thread_was_at_work():
    measures = (Measure("a step", 4.0, "ms", 5.0, busy=1.5), Measure("size", 3.0, "MB"))
    assert rendered(Table("Speed", measures, "here")).splitlines()[2:] == [
        "  a step  4 ms  1.5 ms at work  at most 5 ms  passed",
        "  size    3 MB",
    ]


def test_a_skipped_table_gives_its_reason():
    assert rendered(Table("Speed", (), "node is missing")) == "Speed\n  (node is missing)"


def test_medians_and_percentiles():
    values = [float(n) for n in range(100, 0, -1)]
    assert median([3.0, 1.0, 2.0]) == 2.0
    assert percentile(values, 99) == 99.0
    assert percentile(values, 50) == 50.0
    assert percentile([4.0], 99) == 4.0
