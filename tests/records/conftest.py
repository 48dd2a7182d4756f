import pytest

from articles.models import Report
from articles.records.derivation import rebuild
from tests.factories import make_user
from tests.records.claimed import talks


@pytest.fixture
def editor(db: None) -> object:
    return make_user()


@pytest.fixture
def reported_twice(db: None) -> list[Report]:
    """Two articles that report the talks of 28 February 2023, derived."""
    reports = [talks("a"), talks("b")]
    rebuild()
    return reports
