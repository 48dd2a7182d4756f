import pytest

from articles.names.parts import NameParts, split_name


@pytest.mark.parametrize(
    ("name", "country", "given", "surname", "patronymic"),
    [
        ("Sergey Lavrov", None, "Sergey", "Lavrov", ""),
        ("Сергей Викторович Лавров", None, "Сергей", "Лавров", "Викторович"),
        ("Лавров Сергей Викторович", None, "Сергей", "Лавров", "Викторович"),
        ("Lavrov, Sergey", None, "Sergey", "Lavrov", ""),
        ("Нурсултан Абишевич Назарбаев", None, "Нурсултан", "Назарбаев", "Абишевич"),
        ("Ilham Heydar oglu Aliyev", None, "Ilham", "Aliyev", "Heydar oglu"),
        ("Алиев Ильхам Гейдар оглы", None, "Ильхам", "Алиев", "Гейдар оглы"),
        ("Slobodan Milošević", None, "Slobodan", "Milošević", ""),
        ("Ursula von der Leyen", None, "Ursula", "von der Leyen", ""),
        ("Урсула фон дер Ляйен", None, "Урсула", "фон дер Ляйен", ""),
        ("Mohammed bin Salman Al Saud", None, "Mohammed bin Salman", "Al Saud", ""),
        ("Luiz Inácio Lula da Silva", None, "Luiz Inácio Lula", "da Silva", ""),
        ("Xi Jinping", None, "Jinping", "Xi", ""),
        ("Си Цзиньпин", None, "Цзиньпин", "Си", ""),
        ("Wang Yi", "CN", "Yi", "Wang", ""),
        ("Kim Jong Un", None, "Jong Un", "Kim", ""),
        ("Ban Ki-moon", None, "Ki-moon", "Ban", ""),
        ("Nguyen Phu Trong", "VN", "Phu Trong", "Nguyen", ""),
        ("John Lee", "HK", "John", "Lee", ""),
        ("Kim Campbell", None, "Kim", "Campbell", ""),
        ("HAYASHI Yoshimasa", None, "Yoshimasa", "HAYASHI", ""),
        ("Emmanuel MACRON", None, "Emmanuel", "MACRON", ""),
        ("ИЛЬХАМ АЛИЕВ", None, "ИЛЬХАМ", "АЛИЕВ", ""),
        ("Orbán Viktor", "HU", "Viktor", "Orbán", ""),
        ("Viktor Orbán", "HU", "Viktor", "Orbán", ""),
        ("Dr. Laura Cooper", None, "Laura", "Cooper", ""),
        ("С.В. Лавров", None, "С. В.", "Лавров", ""),
        ("Lavrov", None, "", "Lavrov", ""),
        ("", None, "", "", ""),
    ],
)
def test_a_name_is_taken_apart(name, country, given, surname, patronymic):
    parts = split_name(name, country)
    assert (parts.given, parts.surname, parts.patronymic) == (given, surname, patronymic)


def test_all_parts_of_a_long_name():
    assert split_name("Mr. Robert Francis van der Kennedy Jr.") == NameParts(
        given="Robert Francis",
        family="Kennedy",
        particles="van der",
        patronymic="",
        suffix="Jr.",
        tokens=("Robert", "Francis", "van", "der", "Kennedy"),
    )
