import pytest

from articles.models import Article, Report
from articles.web.differences import differences, in_words

DAY = {"words": "on Tuesday", "earliest": "2023-02-28", "latest": "2023-02-28", "precision": "day", "extent": "lasted"}


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("date", DAY, "28 February 2023"),
        ("date", {"words": "", "earliest": None, "latest": None, "precision": "unknown"}, "date not stated"),
        ("date", None, "not stated"),
        ("published", DAY, "28 February 2023"),
        ("place_country", "AZ", "Azerbaijan"),
        ("country", "", "not stated"),
        ("place", {"name": "Baku", "key": "baku-az"}, "Baku"),
        ("place", "Baku", "Baku"),
        ("mode", "in_person", "in person"),
        ("status", "planned", "planned"),
        ("kind", "round table", "round table"),
        ("kind", "<b>", "<b>"),
        ("main", False, "no"),
        ("title", "Envoy", "Envoy"),
    ],
)
def test_a_stored_value_is_put_into_words(field: str, value: object, words: str) -> None:
    assert in_words(field, value) == words


def test_each_value_names_the_article_that_says_it() -> None:
    article = Article(pk=7, title="News")
    (found,) = differences(
        {"mode": [{"value": "phone", "article": 7}, {"value": "video", "article": 8}]}, [Report(article=article)]
    )
    assert (found.label, [(one.value, one.article) for one in found.sayings]) == (
        "Format",
        [("by phone", article), ("by video", None)],
    )
