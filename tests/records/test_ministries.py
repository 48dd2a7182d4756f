"""Which ministry a printed name means."""

from __future__ import annotations

import pytest

from articles.records.ministries import portfolio


@pytest.mark.parametrize(
    ("name", "country", "expected"),
    [
        ("Azerbaijani Foreign Ministry", "AZ", "foreign affairs"),
        ("Ministry of Foreign Affairs of the Republic of Azerbaijan", "AZ", "foreign affairs"),
        ("the Ministry of Foreign Affairs", "AZ", "foreign affairs"),
        ("МИД Азербайджана", "AZ", "foreign affairs"),
        ("Министерство иностранных дел Российской Федерации", "RU", "foreign affairs"),
        ("МИД РФ", "RU", "foreign affairs"),
        ("US Department of State", "US", "foreign affairs"),
        ("State Department", "US", "foreign affairs"),
        ("State Department", "NG", ""),
        ("Foreign Office", "GB", "foreign affairs"),
        ("US Department of Defense", "US", "defence"),
        ("the Pentagon", "US", "defence"),
        ("Ministry of Defence of Georgia", "GE", "defence"),
        ("Минобороны России", "RU", "defence"),
        ("Ministry of Foreign Affairs", "", ""),
        ("Foreign Ministry press service", "AZ", ""),
        ("Committee on Foreign Affairs", "US", ""),
        ("Academy of the Ministry of Defence", "AZ", ""),
        ("", "AZ", ""),
    ],
)
def test_a_ministry_is_known_by_country_and_portfolio(name: str, country: str, expected: str) -> None:
    assert portfolio(name, country) == expected
