import pytest

from articles.reference.latin_names import usual_latin


@pytest.mark.parametrize(
    ("russian", "latin"),
    [
        ("Си Цзиньпин", "Xi Jinping"),
        ("Эммануэль Макрон", "Emmanuel Macron"),
        ("Реджеп Тайип Эрдоган", "Recep Tayyip Erdogan"),
        ("Касым-Жомарт Токаев", "Kassym-Jomart Tokayev"),
        ("Сергей Лавров", "Sergey Lavrov"),
        ("Хакан Иванов", "Hakan Ivanov"),
        ("Пётр Щукин", "Pyotr Shchukin"),
        ("Laura Cooper", "Laura Cooper"),
        ("", ""),
    ],
)
def test_russian_names_get_the_spelling_of_the_english_press(russian, latin):
    assert usual_latin(russian) == latin
