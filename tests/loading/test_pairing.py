"""Old and new claims find each other, best first, and a person's decision is never moved by a guess."""

import pytest

from articles.loading.pairing import MentionFeatures, ReportFeatures, mention_likeness, pair, report_likeness


def report(parties: str, evidence: str, date: str = "", place: str = "", kind: str = "talks") -> ReportFeatures:
    return ReportFeatures(frozenset(parties.split()), frozenset(evidence.split()), date, place, kind)


MET = report("Sybiha Jeppesen", "the two met in Kyiv on Monday", "on Monday", "Kyiv")
CALLED = report("Sybiha Baerbock", "he also called his colleague on Monday", "on Monday", kind="call")
MET_TODAY = report("Sybiha Jeppesen", "the two met in Kyiv on Monday", "Monday", "Kyiv")


@pytest.mark.parametrize(
    ("old", "new", "pairs"),
    [
        pytest.param([MET, CALLED], [MET, CALLED], [(0, 0), (1, 1)], id="nothing changed"),
        pytest.param([MET, CALLED], [CALLED, MET], [(0, 1), (1, 0)], id="another order"),
        pytest.param([MET], [MET_TODAY], [(0, 0)], id="other date words"),
        pytest.param([MET], [CALLED], [], id="another event"),
        pytest.param([MET, CALLED], [MET_TODAY], [(0, 0)], id="one has gone"),
        pytest.param([MET], [CALLED, MET], [(0, 1)], id="one has come"),
        pytest.param([MET, MET], [MET, MET], [(0, 0), (1, 1)], id="twins keep their order"),
        pytest.param([], [MET], [], id="a first reading"),
        pytest.param([MET], [], [], id="nothing left"),
    ],
)
def test_reports_pair_one_to_one(old, new, pairs):
    assert pair(old, new, report_likeness).pairs == pairs


def test_siblings_of_one_sentence_stay_apart_by_their_parties():
    sentence = "Sergey met with the President and members of the council"
    president, council = report("Lavrov Aliyev", sentence), report("Lavrov Council", sentence)
    assert pair([president, council], [council, president], report_likeness).pairs == [(0, 1), (1, 0)]


def test_a_decided_claim_that_fits_two_new_ones_is_left_out_as_tied():
    pairing = pair([MET], [MET_TODAY, MET_TODAY], report_likeness, touched=frozenset({0}))
    assert (pairing.pairs, pairing.tied) == ([], [(0, [0, 1])])


def test_an_undecided_claim_that_fits_two_new_ones_takes_the_first():
    pairing = pair([MET], [MET_TODAY, MET_TODAY], report_likeness)
    assert (pairing.pairs, pairing.tied) == ([(0, 0)], [])


def test_a_decided_twin_is_settled_by_the_order_of_the_text():
    pairing = pair([MET, MET], [MET_TODAY, MET_TODAY], report_likeness, touched=frozenset({1}))
    assert (pairing.pairs, pairing.tied) == ([(0, 0), (1, 1)], [])


@pytest.mark.parametrize(
    ("old", "new", "likeness"),
    [
        (("person", "Erika Olson", "Erika Olson"), ("person", "Erika Olson", "Erika Olson"), 1.0),
        (("person", "Erika Olson", "Erika Olson"), ("organization", "Erika Olson", "Erika Olson"), 0.0),
        (("person", "Erika Olson", "Olson"), ("person", "Erika Jane Olson", "Olson"), 0.4),
        (("person", "Erika Olson", "Erika Olson|Olson"), ("person", "Erika Olson", "Erika Olson"), 0.8),
    ],
)
def test_mentions_are_alike_by_name_and_printed_forms(old, new, likeness):
    features = [MentionFeatures(kind, name, frozenset(printed.split("|"))) for kind, name, printed in (old, new)]
    assert mention_likeness(*features) == pytest.approx(likeness)
