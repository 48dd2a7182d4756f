"""Which paragraph of a page is what. Each page is drawn as `kind | text` lines."""

import pytest

from articles.extraction.document.layout import ReadingError, lay_out

PAGES = {
    "a crawled page with menu words, rubric, stamps, repeated title, tags and headlines in other languages": """
header      |date 2024-03-05
header      |Weather Budget law Summit2024
title       |Ministers of two states open border talks
header      |Foreign policy
header      |• 05 March, 2024
header      |• 10:42
header      |Ministers of two states open border talks
body        |The foreign ministers of both states opened talks on the border on Monday, the agency reports.
body        |They will go on tomorrow.
boilerplate |border talks ministers
foreign     |İki ölkənin nazirləri sərhəd danışıqlarına başlayıb
foreign     |Министры двух стран начали переговоры о границе
boilerplate |Latest news
""",
    "a page with a subhead, a pointer to another story and an end mark": """
title       |Envoy visits the capital
body        |The special envoy visited the capital on Friday and met the prime minister at noon.
boilerplate |Also Read: Ministers to meet again
body        |The two sides spoke of trade and of the railway.
header      |Purpose of visit
body        |The envoy had come to prepare the summit.
boilerplate |###
""",
    "a press statement": """
title       |Independence Day of a Small State
header      |PRESS STATEMENT
header      |OFFICE OF THE SPOKESPERSON
header      |MAY 26, 2024
body        |The following statement is attributable to the Secretary of State of this country:
body        |On behalf of the people I send my best wishes.
body        |Happy Independence Day!
""",
    "a Russian page with a picture credit, links and a foot": """
header      |Политика
header      |27 ноября 2022, 11:40
title       |Министр принял послов двух стран
body        |Министр иностранных дел принял сегодня послов двух стран, сообщили в ведомстве.
body        |Они обсудили торговлю.
boilerplate |Фото пресс-службы МИД
boilerplate |Читайте также
boilerplate |Посол вручил копии верительных грамот
boilerplate |Лента новостей
boilerplate |Премьер встретился с послом и обсудил с ним торговлю.
""",
    "a summary before the stamp, then a list of other stories": """
title       |Минск ждёт гостей
body        |Глава МИД поговорил с коллегой о визите. Встреча состоялась в Минске.
header      |20 февраля 2025, 12:00
body        |Министры встретились в четверг и говорили о визите президента, сообщили в ведомстве.
body        |Они довольны встречей.
header      |Экономика
boilerplate |20 февраля 2025, 13:05
boilerplate |Премьер встретился с послом и обсудил с ним торговлю двух стран.
""",
    "a cloud of key words": """
header      |Anna Lee Bo Ray trade talks Anna Lee Bo Ray trade talks
title       |Anna Lee meets Bo Ray in Rome
body        |The ministers Anna Lee and Bo Ray met in Rome on Monday and spoke of trade.
""",
    "a list after a colon": """
body        |The two ministers agreed on the following three steps at their meeting:
body        |- a joint commission on water
body        |- a common list of sites
body        |They will meet again in autumn.
""",
    "one line": """
body        |Foreign ministers of the two states met in Geneva
""",
}


@pytest.mark.parametrize("drawn", PAGES.values(), ids=PAGES.keys())
def test_each_paragraph_of_a_page_has_its_kind(drawn: str) -> None:
    rows = [line.split("|", 1) for line in drawn.strip().splitlines()]
    joints = [" " if text.startswith("date ") and len(rows) > 1 else "\n\n" for _, text in rows]
    page = "".join(text + joint for (_, text), joint in zip(rows, joints, strict=True))
    layout = lay_out(page)
    found = [f"{p.kind:12}|{page[p.span.start : p.span.end]}" for p in layout.paragraphs]
    assert found == drawn.strip().splitlines()


def test_the_rest_of_the_crawl_line_may_begin_the_article() -> None:
    page = " date 2018-12-05 Baku. 5 December. REPORT.AZ/ The ministers of both states met today in the capital."
    layout = lay_out(page)
    assert [(p.kind, page[p.span.start : p.span.end][:15]) for p in layout.paragraphs] == [
        ("header", "date 2018-12-05"),
        ("body", "Baku. 5 Decembe"),
    ]


def test_a_given_title_is_found_on_the_page() -> None:
    page = "News of the day and more\n\nEnvoy in town\n\nThe envoy met the prime minister of the country today."
    layout = lay_out(page, title="Envoy in  Town")
    assert layout.title is not None
    assert page[layout.title.start : layout.title.end] == "Envoy in town"


@pytest.mark.parametrize("text", ["", " \n\t ", "12345 --- ???", "\ufffd\ufffd"])
def test_a_text_without_words_cannot_be_read(text: str) -> None:
    with pytest.raises(ReadingError, match="no words"):
        lay_out(text)
