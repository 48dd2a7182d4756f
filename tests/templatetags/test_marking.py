from articles.templatetags.marking import marked
from articles.web.marking import Name, Quote, paragraphs


def test_names_and_quotes_become_links_and_marks() -> None:
    text = "Ann met Bo.\nEnd"
    names = [Name(0, 3, "person", "/people/1/ann/"), Name(8, 10, "organization")]
    assert marked(paragraphs(text, names, [Quote(0, 11, "report-7", 2)])) == (
        '<p><span class="anchor" id="report-7"></span><mark class="evidence">'
        '<a class="name name-person" href="/people/1/ann/">Ann</a> met '
        '<span class="name name-organization">Bo</span>.</mark>'
        '&#8288;<sup><a class="reference" href="#meeting-2" aria-label="These words state meeting 2">2</a></sup></p>\n'
        "<p>End</p>"
    )


def test_markup_in_the_text_is_printed_not_obeyed() -> None:
    text = '<script>alert("1")</script> & <b>Ann</b>'
    names = [Name(0, 8, "person", '/"><script>')]
    assert marked(paragraphs(text, names, [])) == (
        '<p><a class="name name-person" href="/&quot;&gt;&lt;script&gt;">&lt;script&gt;</a>'
        "alert(&quot;1&quot;)&lt;/script&gt; &amp; &lt;b&gt;Ann&lt;/b&gt;</p>"
    )
