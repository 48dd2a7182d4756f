import pytest

from articles.extraction.language import is_foreign_line, language_of, script_of

TEXTS = [
    ("en", "The foreign minister met with his counterpart and spoke of trade."),
    ("en", "Foreign Minister Lavrov met Fidan in Ankara"),
    ("en", "Yaşar Güler and Məmməd Əliyev met at the ministry in the capital on Monday."),
    ("ru", "Министр иностранных дел встретился с коллегой и говорил о торговле."),
    ("ru", "Глава МИД провел переговоры"),
    ("az", "Xarici işlər naziri həmkarı ilə görüşüb və ticarəti müzakirə edib."),
    ("tr", "Dışişleri Bakanı bugün Ankara'da mevkidaşı ile görüştü ve ticareti ele aldı."),
    ("uk", "Міністр закордонних справ України провів зустріч із колегою та говорив про торгівлю."),
    ("be", "Міністр замежных спраў сустрэўся з калегам і гаварыў пра гандаль."),
    ("bg", "Министърът на външните работи се срещна с колегата си и говори за търговията."),
    ("kk", "Сыртқы істер министрі әріптесімен кездесіп, сауда туралы сөйлесті және келісті."),
    ("de", "Der Außenminister hat mit dem Kollegen über den Handel gesprochen."),
    ("fr", "Le ministre des affaires étrangères a rencontré son homologue à Paris."),
    ("es", "El ministro de Exteriores se reunió con su homólogo en la capital."),
    ("hy", "Արտաքին գործերի նախարարը հանդիպեց իր գործընկերոջ հետ"),
    ("ka", "საგარეო საქმეთა მინისტრი შეხვდა კოლეგას"),
    ("zh", "外交部长会见了对方"),
    ("ja", "外相は会談した"),
    ("ko", "외교장관이 회담했다"),
    ("ar", "التقى وزير الخارجية مع نظيره في العاصمة"),
    (None, "Emmanuel Macron, Olaf Scholz"),
    (None, "12:45 +++"),
    (None, ""),
]


@pytest.mark.parametrize(("code", "text"), TEXTS)
def test_a_text_shows_its_language(code: str | None, text: str) -> None:
    assert language_of(text) == code


LINES = [
    ("ru", "US ready to work with Azerbaijan", True),
    ("ru", "ABŞ Azərbaycanla əməkdaşlığa hazırdır", True),
    ("ru", "США и Азербайджан", False),
    ("ru", "NATO", False),
    ("en", "В Анкаре встретились министры", True),
    ("en", "Ankarada üç ölkənin müdafiə nazirləri görüşüb", True),
    ("en", "By Yaşar Güler, Ankara", False),
    ("en", "Guyana, Venezuela rule out force over Essequibo", False),
    ("en", "NA Chairman Tran Thanh Man to visit Singapore", False),
]


@pytest.mark.parametrize(("language", "line", "foreign"), LINES)
def test_a_line_of_names_is_in_no_foreign_language(language: str, line: str, foreign: bool) -> None:
    assert is_foreign_line(line, language) == foreign


def test_the_script_is_that_of_most_letters() -> None:
    texts = ["МИД и NATO, ООН", "NATO, EU и МИД", "首相は", "123"]
    assert [script_of(text) for text in texts] == ["Cyrillic", "Latin", "Kana", None]
