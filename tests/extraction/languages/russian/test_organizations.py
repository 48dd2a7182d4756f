"""Bodies in the nominative, with the state that they belong to. The sentences are the tests' own."""

from __future__ import annotations

import pytest

from tests.extraction.languages.russian.reading import read

BODIES = [
    # sentence, [(name, country)]
    ("Об этом сообщили в МИД Турции.", [("МИД Турции", "TR")]),
    ("Сотрудники посольства Италии в Казахстане ответили на вопросы.", [("посольство Италии в Казахстане", "IT")]),
    (
        "Проект разработан министерством энергетики и природных ресурсов Турции.",
        [("министерство энергетики и природных ресурсов Турции", "TR")],
    ),
    ("Депутаты Милли Меджлиса обратились с письмом.", [("Милли Меджлис", "AZ")]),
    ("Доклад обсудят в Великом национальном собрании Турции.", [("Великое национальное собрание Турции", "TR")]),
    ("Спикер Жогорку Кенеша Кыргызстана подписал указ.", [("Жогорку Кенеш Кыргызстана", "KG")]),
    ("Резолюцию внесли в Совет Безопасности ООН.", [("Совет Безопасности ООН", None)]),
    ("Об этом передает ТАСС.", [("ТАСС", "RU")]),
    ("Турецкий парламент принял закон.", [("парламент", "TR")]),
    (
        "Школу построило Датское агентство международного развития.",
        [("Датское агентство международного развития", "DK")],
    ),
    (
        "В Межправительственной Чилийско-Перуанской комиссии по торговле ждут ответа.",
        [("Межправительственная Чилийско-Перуанская комиссия по торговле", None)],
    ),
    (
        "МИНСК, 5 мая - БЕЛТА. Доклад готовит Министерство экономики.",
        [("БЕЛТА", "BY"), ("Министерство экономики", "BY")],
    ),
]

GENERIC = [
    "Министерство подготовило ответ.",
    "Делегация осталась довольна поездкой.",
    "Об этом он написал в социальной сети X.",
    "Главы МИД трех стран выступили перед прессой.",
    "Комитеты двух парламентов подготовят доклад.",
]


@pytest.mark.parametrize(("sentence", "expected"), BODIES)
def test_a_body_is_named_in_the_nominative_with_its_state(
    sentence: str, expected: list[tuple[str, str | None]]
) -> None:
    assert [(o.name, o.country) for o in read(sentence).entities.organizations] == expected


@pytest.mark.parametrize("sentence", GENERIC)
def test_a_generic_phrase_or_a_social_network_is_no_body(sentence: str) -> None:
    assert [o.name for o in read(sentence).entities.organizations] == []


def test_an_abbreviation_in_brackets_stands_for_the_inner_body_that_it_shortens() -> None:
    reading = read("Прошло заседание Совета министров иностранных дел Организации тюркских государств (ОТГ).")
    mentions = [(m.printed, m.base_form) for m in reading.names.organizations]
    assert mentions[-1] == ("ОТГ", "Организация тюркских государств")
