"""The two sides of a meeting in constructions that part them. The sentences are the tests' own."""

from __future__ import annotations

import pytest

from tests.extraction.languages.russian.reading import claims, parties, read

ENVOY_AND_MINISTER = (["Наоки Исидзуки", "Хакан Фидан"], ["JP", "TR"])

APART = [
    "Состоялся обмен мнениями между главой МИД Турции Хаканом Фиданом и послом Японии Наоки Исидзуки.",
    "У главы МИД Турции Хакана Фидана побывал посол Японии Наоки Исидзуки.",
    "Посол Японии Наоки Исидзуки нанес визит главе МИД Турции Хакану Фидану.",
    "Посол Японии Наоки Исидзуки сверил часы с главой МИД Турции Хаканом Фиданом.",
    "Главе МИД Турции Хакану Фидану предстоит беседа с послом Японии Наоки Исидзуки.",
    "Стороны провели встречу, в которой приняли участие глава МИД Турции Хакан Фидан и посол Японии Наоки Исидзуки.",
    "Глава МИД Турции Хакан Фидан и посол Японии Наоки Исидзуки сделали заявление после переговоров.",
    "В программе посла Японии Наоки Исидзуки - встреча с главой МИД Турции Хаканом Фиданом.",
    "У главы МИД Турции Хакана Фидана состоялась встреча с послом Японии Наоки Исидзуки.",
]


@pytest.mark.parametrize("sentence", APART)
def test_both_sides_are_found_wherever_the_clause_puts_them(sentence: str) -> None:
    assert parties(sentence) == [ENVOY_AND_MINISTER]


STATES_ALONE = [
    ("В Вене прошли узбекско-австрийские консультации.", ["AT", "UZ"]),
    ("Завершился раунд консультаций между внешнеполитическими ведомствами Чили и Перу.", ["CL", "PE"]),
    ("Состоялось заседание комиссии по торговле между Кенией и Индией.", ["IN", "KE"]),
]


@pytest.mark.parametrize(("sentence", "countries"), STATES_ALONE)
def test_states_count_where_nobody_is_named(sentence: str, countries: list[str]) -> None:
    assert parties(sentence) == [([], countries)]


ONE_EACH = [
    "Глава МИД Кении Мусалия Мудавади провел встречи с премьером Индии Аджаем Шармой и президентом Ганы Кофи Аду.",
    "Глава МИД Кении Мусалия Мудавади встретился с премьером Индии Аджаем Шармой и президентом Ганы Кофи Аду.",
]


@pytest.mark.parametrize("sentence", ONE_EACH)
def test_top_officials_met_one_after_the_other_are_meetings_of_their_own(sentence: str) -> None:
    assert [countries for _, countries in parties(sentence)] == [["IN", "KE"], ["GH", "KE"]]


def test_delegations_tell_who_met_where_the_sentence_before_does_not() -> None:
    text = (
        "Заместители глав внешнеполитических ведомств собрались 3 мая на заседание в Вене."
        " Чили представлял Хуан Перес, Перу - Луис Гарсия."
    )
    assert parties(text) == [(["Луис Гарсия", "Хуан Перес"], ["CL", "PE"])]


def test_a_delegation_s_head_may_stand_behind_a_dash() -> None:
    text = (
        "Прошли консультации между МИД Чили и Перу. Чилийскую делегацию возглавлял советник министра Хуан Перес,"
        " перуанскую - директор департамента Луис Гарсия."
    )
    last = claims(text)[-1]
    assert sorted(str(p.country) for p in last.parties) == ["CL", "PE"]


def test_an_official_is_called_by_his_state_once_he_was_told() -> None:
    text = (
        "Премьер Чили Хуан Перес встретился с послом Перу Луисом Гарсией. Затем перуанский дипломат побеседовал с"
        " министром торговли Чили Педро Солисом."
    )
    assert parties(text)[-1] == (["Луис Гарсия", "Педро Солис"], ["CL", "PE"])


def test_credentials_may_be_told_in_two_sentences() -> None:
    text = (
        "Президент Чили Хуан Перес принял верительные грамоты у новых послов. Грамоты вручили посол Ганы Кофи Аду и"
        " посол Перу Луис Гарсия."
    )
    assert parties(text)[-1] == (["Кофи Аду", "Луис Гарсия", "Хуан Перес"], ["CL", "GH", "PE"])


PLACES = [
    # sentence, place, how it was got
    ("Посол Перу Луис Гарсия был принят в МИД Чили заместителем министра Хуаном Пересом.", "Сантьяго", "seat"),
    ("Посол Перу Луис Гарсия прибыл в Прагу, где его принял премьер Чехии Ян Новак.", "Прага", "stated"),
    ("Глава МИД Чили Хуан Перес принял посла Перу в Сантьяго Луиса Гарсию.", "Сантьяго", "host"),
]


@pytest.mark.parametrize(("sentence", "place", "method"), PLACES)
def test_a_seat_a_where_and_an_accreditation_give_the_place(sentence: str, place: str, method: str) -> None:
    found = [(c.place.name, c.place_method) for c in claims(sentence) if c.complete and c.place]
    assert found == [(place, method)]


VISITS = [
    # sentence, place, status
    ("Приезд главы МИД Перу Луиса Гарсии в Прагу отложен.", "Прага", "cancelled"),
    ("Глава МИД Перу Луис Гарсия посетил Прагу.", "Прага", None),
    ("Глава МИД Перу Луис Гарсия был в Праге.", "Прага", None),
]


@pytest.mark.parametrize(("sentence", "place", "status"), VISITS)
def test_visits_are_told_by_verbs_and_by_nouns(sentence: str, place: str, status: str | None) -> None:
    found = [(c.place.name, c.status) for c in claims(sentence) if c.rule == "visit" and c.place]
    assert found == [(place, status)]


def test_the_adjective_of_a_country_tells_where_a_little_town_is() -> None:
    text = "Министр обороны Чили Хуан Перес встретился в таджикской Исфаре с послом Перу Луисом Гарсией."
    assert [(p.name, p.country) for p in read(text).names.places] == [("Исфара", "TJ")]


def test_a_town_that_ends_in_ne_does_not_deny_the_meeting() -> None:
    sentence = "В Ереване состоялась встреча премьера Чили Хуана Переса с послом Перу Луисом Гарсией."
    assert [c.status for c in claims(sentence)] == [None]


STATES = [
    # text, name, state
    ("Затем перуанец Луис Гарсия взял слово.", "Луис Гарсия", "PE"),
    ("Аким Алматинской области Берик Асылов осмотрел завод.", "Берик Асылов", "KZ"),
    ("Мэр Стамбула Экрем Имамоглу осмотрел завод.", "Экрем Имамоглу", "TR"),
    ("Глава комитета Госдумы Леонид Иванов осмотрел завод.", "Леонид Иванов", "RU"),
    ("Президент Чили Хуан Перес провел совещание с министром торговли Педро Солисом.", "Педро Солис", "CL"),
    ("Папа Франциск осмотрел завод.", "Франциск", "VA"),
    ("В МИД Чили состоялась беседа заместителя министра Хуана Переса с послом Ганы.", "Хуан Перес", "CL"),
    ("Депутаты парламента Чили во главе с вице-спикером Хуаном Пересом приехали в Прагу.", "Хуан Перес", "CL"),
    ("Посол Ганы встретился с главой МИД Чили Педро Солисом, премьером Хуаном Пересом и другими.", "Хуан Перес", "CL"),
]


@pytest.mark.parametrize(("text", "name", "state"), STATES)
def test_the_words_around_a_name_tell_its_state(text: str, name: str, state: str) -> None:
    assert {p.name: p.country for p in read(text).entities.persons}[name] == state


ROLES = [
    ("Главы внешнеполитических ведомств Чили и Перу Хуан Перес и Луис Гарсия.", "глава внешнеполитического ведомства"),
    ("Премьеры Чили и Перу Хуан Перес и Луис Гарсия.", "премьер"),
    ("Министр обороны Чили генерал-лейтенант Хуан Перес.", "министр обороны"),
]


@pytest.mark.parametrize(("text", "role"), ROLES)
def test_an_office_is_told_in_the_singular_without_rank(text: str, role: str) -> None:
    first = read(f"Вчера прибыли важные гости. {text}").entities.persons[0]
    assert (first.role or "").lower() == role
