import pytest

from articles.names.transliteration import to_latin


@pytest.mark.parametrize(
    ("cyrillic", "latin"),
    [
        ("Эльнур Мамедов", "Elnur Mamedov"),
        ("Сергей Лавров", "Sergey Lavrov"),
        ("Дмитрий Медведев", "Dmitry Medvedev"),
        ("Ильхам Алиев", "Ilkham Aliyev"),
        ("Никита Хрущёв", "Nikita Khrushchev"),
        ("Николай Патрушев", "Nikolai Patrushev"),
        ("Елена Андреева", "Yelena Andreyeva"),
        ("Джейхун", "Jeykhun"),
        ("Шавкат Мирзиёев", "Shavkat Mirziyoyev"),
        ("Қасым-Жомарт Тоқаев", "Qasym-Zhomart Toqayev"),
        ("Олексій Рєзніков", "Oleksii Ryeznikov"),
        ("Александар Вучић", "Aleksandar Vucic"),
        ("МИД РФ", "MID RF"),
        ("ООО Report, 2023", "OOO Report, 2023"),
        ("", ""),
    ],
)
def test_cyrillic_is_spelt_as_in_english_news(cyrillic, latin):
    assert to_latin(cyrillic) == latin


def test_latin_text_passes_unchanged():
    assert to_latin("Məmmədov & Çavuşoğlu") == "Məmmədov & Çavuşoğlu"
