"""Which sentences speak of a meeting, and of whose. The sentences are the tests' own."""

from __future__ import annotations

import pytest

from articles.extraction.languages.russian.claims.words import cues, verbs
from articles.extraction.lexicons import read_rows
from tests.extraction.languages.russian.reading import claims, parties

LAVROV_FIDAN = (["Сергей Лавров", "Хакан Фидан"], ["RU", "TR"])

BOTH_SIDES = [
    "Министр иностранных дел России Сергей Лавров встретился с главой МИД Турции Хаканом Фиданом.",
    "С главой МИД Турции Хаканом Фиданом встретился министр иностранных дел России Сергей Лавров.",
    "Глава МИД Турции Хакан Фидан принял в Анкаре министра иностранных дел России Сергея Лаврова.",
    "Министр иностранных дел России Сергей Лавров был принят главой МИД Турции Хаканом Фиданом.",
    "В Анкаре состоялась встреча министра иностранных дел России Сергея Лаврова с главой МИД Турции Хаканом Фиданом.",
    "Прошли переговоры министра иностранных дел России Сергея Лаврова и главы МИД Турции Хакана Фидана.",
    (
        "Состоялся телефонный разговор между министром иностранных дел России Сергеем Лавровым и главой МИД Турции"
        " Хаканом Фиданом."
    ),
    "Министр иностранных дел России Сергей Лавров провел переговоры с главой МИД Турции Хаканом Фиданом.",
    "Министр иностранных дел России Сергей Лавров и глава МИД Турции Хакан Фидан созвонились.",
    "На встрече с главой МИД Турции Хаканом Фиданом министр иностранных дел России Сергей Лавров говорил о торговле.",
    (
        "Подтверждена договоренность о встрече министра иностранных дел России Сергея Лаврова с главой МИД Турции"
        " Хаканом Фиданом."
    ),
    (
        "Состоялись консультации, которые провели министр иностранных дел России Сергей Лавров и глава МИД Турции"
        " Хакан Фидан."
    ),
    "Министр иностранных дел России Сергей Лавров прибыл в Анкару, где встретился с главой МИД Турции Хаканом Фиданом.",
    "Глава МИД России Сергей Лавров позвонил главе МИД Турции Хакану Фидану.",
]


@pytest.mark.parametrize("sentence", BOTH_SIDES)
def test_the_two_sides_of_a_meeting_are_found_however_the_sentence_is_built(sentence: str) -> None:
    assert parties(sentence) == [LAVROV_FIDAN]


UNNAMED = [
    ("Представители Японии и Казахстана провели консультации.", ([], ["JP", "KZ"])),
    ("Президент Казахстана Касым-Жомарт Токаев принял посла Китая.", (["Касым-Жомарт Токаев"], ["CN", "KZ"])),
    ("В Женеве прошли переговоры между Москвой и Вашингтоном.", ([], ["RU", "US"])),
    ("Состоялась встреча глав МИД России и Турции.", ([], ["RU", "TR"])),
]


@pytest.mark.parametrize(("sentence", "expected"), UNNAMED)
def test_a_side_without_a_name_counts_by_its_country(sentence: str, expected: tuple[list[str], list[str]]) -> None:
    assert parties(sentence) == [expected]


def test_each_counterpart_of_a_tour_to_come_is_a_meeting() -> None:
    sentence = (
        "Министр иностранных дел России Сергей Лавров встретится с президентом Турции Реджепом Тайипом Эрдоганом,"
        " главой МИД Хаканом Фиданом."
    )
    assert parties(sentence) == [
        (["Реджеп Тайип Эрдоган", "Сергей Лавров"], ["RU", "TR"]),
        LAVROV_FIDAN,
    ]


STATUS_AND_MODE = [
    # sentence, status, mode
    ("Завтра министр Турции Хакан Фидан встретится с послом Ирана.", "planned", None),
    ("Министр Турции Хакан Фидан намерен встретиться с послом Ирана.", "planned", None),
    ("Встреча министра Турции Хакана Фидана с послом Ирана запланирована на май.", "planned", None),
    ("Встреча министра Турции Хакана Фидана с послом Ирана отменена.", "cancelled", None),
    ("Встреча министра Турции Хакана Фидана с послом Ирана не состоится.", "cancelled", None),
    ("Министр Турции Хакан Фидан поговорил по телефону с послом Ирана.", None, "phone"),
    ("Министр Турции Хакан Фидан провел переговоры с послом Ирана в режиме видеоконференции.", None, "video"),
    ("Министр Турции Хакан Фидан принял посла Ирана.", None, "in_person"),
]


@pytest.mark.parametrize(("sentence", "status", "mode"), STATUS_AND_MODE)
def test_a_claim_says_whether_and_how(sentence: str, status: str | None, mode: str | None) -> None:
    found = [(c.status, c.mode) for c in claims(sentence) if c.complete]
    assert found == [(status, mode)]


NO_MEETING = [
    "Министр Турции Хакан Фидан поздравил посла Ирана с праздником.",
    "Президент России Владимир Путин направил письмо президенту Турции Реджепу Тайипу Эрдогану.",
    "Президент Казахстана Касым-Жомарт Токаев принял решение о поездке в Китай.",
    "Переговоры по мирному договору остаются сложной темой для России и Японии.",
    "Сборная Турции встретится со сборной Ирана в финале.",
    "Встречи с лидерами арабских стран проводились и раньше.",
]


@pytest.mark.parametrize("sentence", NO_MEETING)
def test_letters_decisions_and_sport_are_no_meetings(sentence: str) -> None:
    assert parties(sentence) == []


def test_the_delegation_s_head_joins_the_meeting_told_before() -> None:
    text = (
        "Представители Японии и Казахстана провели заседание рабочей группы. Казахстанскую делегацию возглавил"
        " заместитель министра торговли Марат Жумабаев."
    )
    last = claims(text)[-1]
    assert (last.anaphoric, [p.country for p in last.parties]) == (True, ["KZ"])


@pytest.mark.parametrize("row", read_rows("ru/meeting_verbs.tsv"), ids=lambda row: row["verb"])
def test_each_verb_of_meeting_matches_its_example_and_not_its_counterexample(row: dict[str, str]) -> None:
    assert row["verb"].replace("ё", "е") in verbs()
    assert [bool(claims(row["matches"])), bool(row["not"]) and bool(claims(row["not"]))] == [True, False]


@pytest.mark.parametrize("row", read_rows("ru/meeting_cues.tsv"), ids=lambda row: f"{row['field']}-{row['value']}")
def test_each_cue_matches_its_example_and_not_its_counterexample(row: dict[str, str]) -> None:
    pattern = next(
        c.pattern
        for c in cues()
        if (c.field, c.value, c.pattern.pattern) == (row["field"], row["value"], row["pattern"])
    )
    assert [bool(pattern.search(row["matches"])), bool(row["not"] and pattern.search(row["not"]))] == [True, False]


def test_a_visit_tells_where_somebody_was_and_no_meeting() -> None:
    found = claims("Министр иностранных дел Турции Хакан Фидан прибыл в Баку.")
    assert [(c.rule, c.complete, c.place.name if c.place else None) for c in found] == [("visit", False, "Баку")]


def test_a_denied_meeting_is_none() -> None:
    sentence = "Глава МИД России Сергей Лавров не планировал встречаться с президентом Беларуси Александром Лукашенко."
    assert parties(sentence) == []


def test_those_who_took_part_join_the_talks_told_by_the_same_word() -> None:
    text = (
        "Президент Казахстана Касым-Жомарт Токаев провел переговоры с президентом Турции Реджепом Тайипом Эрдоганом."
        " В переговорах участвовал министр торговли Турции Омер Болат."
    )
    assert parties(text)[-1] == (
        ["Касым-Жомарт Токаев", "Омер Болат", "Реджеп Тайип Эрдоган"],
        ["KZ", "TR"],
    )


KNOWN_GAPS = [
    # a visit for consultations names the counterpart's state only as the place
    (
        "Состоялся визит заместителя главы МИД Казахстана Кайрата Умарова в Уругвай для проведения консультаций.",
        (["Кайрат Умаров"], ["KZ", "UY"]),
    ),
    # the ambassadors' states stand in the sentence after
    (
        "Президент России Владимир Путин принял верительные грамоты у послов. Среди них послы Нигерии и Чада.",
        (["Владимир Путин"], ["NG", "RU", "TD"]),
    ),
    # unnamed people of a region
    (
        "Губернатор китайской провинции Шэньси Чжао Ган встретился с руководством области.",
        (["Чжао Ган"], ["CN", "RU"]),
    ),
]


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize(("text", "expected"), KNOWN_GAPS)
def test_known_gap(text: str, expected: tuple[list[str], list[str]]) -> None:
    assert parties(text) == [expected]
