import pytest

from articles.templatetags.site import web_address, without_direction


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("https://example.org/a?b=c", "https://example.org/a?b=c"),
        ("http://example.org", "http://example.org"),
        ("javascript:alert(1)", ""),
        ("JAVASCRIPT:alert(1)", ""),
        ("data:text/html,x", ""),
        ("//example.org", ""),
        ("https:///path", ""),
        ("http://[broken", ""),
        ("a file.txt", ""),
        ("", ""),
    ],
)
def test_only_addresses_of_the_web_become_links(address: str, link: str) -> None:
    assert web_address(address) == link


def test_characters_that_turn_the_direction_are_left_out() -> None:
    assert without_direction("a\u202eb\u2066c\u200fd") == "abcd"
