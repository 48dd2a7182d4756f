from datetime import date

import pytest
from django.test import Client

from articles.models import Article, Person
from tests.factories import make_article, make_mention
from tests.web.made import make_meeting
from tests.web.pages import each, elements, links, page, words

pytestmark = pytest.mark.django_db


@pytest.fixture
def article() -> Article:
    article = make_article(
        text="Headline\n\nAnn Lee met Bo Ek in Oslo. They spoke.\nDan Roe looked on.",
        title="They met",
        publisher="Trend",
        published=date(2023, 3, 1),
        url="https://example.org/1",
        rules_version="1",
        warnings=["a menu was left out"],
    )
    make_meeting(
        ("Ann Lee", "US", "Envoy"), ("Bo Ek", "SE"), article=article, sentence="Ann Lee met Bo Ek in Oslo.", title="A"
    )
    make_mention(
        article, "Dan Roe", occurrences=[[article.text.index("Dan"), article.text.index("Dan") + 7, "Dan Roe"]]
    )
    return article


class TestTheText:
    def test_marks_names_and_the_words_that_state_a_meeting(self, client: Client, article: Article) -> None:
        response = client.get(article.get_absolute_url())
        assert each(response, ".article-text p") == [
            "Headline", "Ann Lee met Bo Ek in Oslo.\u20601 They spoke.", "Dan Roe looked on.",
        ]  # fmt: skip
        assert each(response, ".article-text mark") == ["Ann Lee met Bo Ek in Oslo."]
        ann, bo = (Person.objects.get(name=name).get_absolute_url() for name in ("Ann Lee", "Bo Ek"))
        assert links(response, ".article-text a") == {"Ann Lee": ann, "Bo Ek": bo, "1": "#meeting-1"}
        assert each(response, ".article-text span.name") == ["Dan Roe"]

    def test_has_beside_it_what_was_read(self, client: Client, article: Article) -> None:
        response = client.get(article.get_absolute_url())
        assert (
            words(response, "#meeting-1")
            == "1 A 28 February 2023, stated as “2023-02-28” talks · Baku · the words that state meeting 1"
        )
        assert each(response, "section[aria-labelledby=people] li") == ["Ann Lee United States", "Bo Ek Sweden"]
        assert words(response, ".other-names") == "Dan Roe"

    def test_has_above_it_where_it_comes_from_and_how_it_was_read(self, client: Client, article: Article) -> None:
        response = client.get(article.get_absolute_url())
        assert each(response, ".facts div") == [
            "Published 1 March 2023 given with the article",
            "Language English",
            "Outcome of the reading read by version 1 of the rules",
            "Source https://example.org/1",
        ]
        source = page(response, ".source a")
        assert (source.get("href"), source.get("rel")) == ("https://example.org/1", "noreferrer nofollow external")
        assert words(response, ".notice-doubt") == "The reading warns: a menu was left out"

    def test_states_two_meetings_with_the_same_words(self, client: Client, article: Article) -> None:
        make_meeting(
            ("Ann Lee", "US"), ("Cy Roe", "NO"), article=article, sentence="Ann Lee met Bo Ek in Oslo.", title="B"
        )
        response = client.get(article.get_absolute_url())
        assert each(response, ".article-text mark") == ["Ann Lee met Bo Ek in Oslo."]
        assert each(response, ".article-text a.reference") == ["1", "2"]
        assert len({one.get("id") for one in elements(response, ".anchor")}) == 2

    def test_is_not_marked_with_claims_that_stand_no_longer(self, client: Client, article: Article) -> None:
        article.mentions.update(current=False)
        article.reports.update(current=False)
        response = client.get(article.get_absolute_url())
        assert each(response, ".article-text .name") == []
        assert each(response, ".article-text mark") == []

    def test_of_a_file_is_told_by_its_path(self, client: Client) -> None:
        article = make_article("seeds/002.txt", publisher="", published=None, language="")
        assert each(client.get(article.get_absolute_url()), ".facts div") == [
            "Published date not stated",
            "Language not known",
            "Outcome of the reading read",
            "Source seeds/002.txt",
        ]


def test_an_article_without_a_title_goes_by_its_first_words(client: Client) -> None:
    article = make_article(
        title="", text="\n BAKU, May 25.  The visit\nof a deputy minister has wrapped up, an agency reports. " * 9
    )
    opening = "“BAKU, May 25. The visit of a deputy minister has wrapped up,…”"
    assert each(client.get(article.get_absolute_url()), "h1") == [opening]
    assert list(links(client.get("/articles/"), ".articles th a")) == [opening]
    meeting = make_meeting(("Ann Lee", "US"), ("Bo Ek", "SE"), article=article)
    assert each(client.get(meeting.get_absolute_url()), "cite") == [opening]


def test_a_withdrawn_article_is_gone_and_says_why(client: Client, article: Article) -> None:
    article.withdrawn_at, article.withdrawn_reason = "2024-01-01T00:00Z", "the agency took it back"
    article.save()
    response = client.get(article.get_absolute_url())
    assert response.status_code == 410
    assert "This record is no longer shown: the agency took it back" in words(response)
    assert "They met" not in words(response)


class TestTheList:
    @pytest.fixture(autouse=True)
    def articles(self, article: Article) -> None:
        make_article(title="Новость", publisher="ТАСС", language="ru", published=date(2024, 1, 1), outcome="no meeting")
        make_article(title="Undated", published=None)
        make_article(title="Withdrawn", withdrawn_at="2024-01-01T00:00Z")

    def test_tells_when_who_and_how_many_meetings(self, client: Client) -> None:
        assert each(client.get("/articles/"), ".articles tbody tr") == [
            "1 January 2024 Новость ТАСС Russian no meeting in it",
            "1 March 2023 They met Trend English 1",
            "date not stated Undated not stated English 0",
        ]

    @pytest.mark.parametrize(
        ("query", "found"),
        [
            ("publisher=Trend", ["They met"]),
            ("language=ru", ["Новость"]),
            ("outcome=no+meeting", ["Новость"]),
            ("outcome=read&language=en", ["They met", "Undated"]),
        ],
    )
    def test_filters(self, client: Client, query: str, found: list[str]) -> None:
        assert list(links(client.get(f"/articles/?{query}"), ".articles th a")) == found

    @pytest.mark.parametrize("query", ["publisher=Nobody", "language=zz", "outcome=x", "page=9"])
    def test_refuses_wrong_values(self, client: Client, query: str) -> None:
        response = client.get(f"/articles/?{query}")
        assert (response.status_code, len(each(response, ".notice-error"))) == (400, 1)
