"""A page as a reader has it: its words and links."""

from __future__ import annotations

import re
from typing import Any

from lxml import html
from lxml.html import HtmlElement

PART = re.compile(r"([.#]?)([\w-]+)|\[([\w-]+)(?:=([\w-]+))?\]")


def page(response: Any, selector: str) -> HtmlElement:
    """Return the first element that the selector fits."""
    found = elements(response, selector)
    assert found, f"nothing fits {selector!r}"
    return found[0]


def elements(response: Any, selector: str) -> list[HtmlElement]:
    """Return the elements that a selector of tags, classes, ids, attributes and descendants fits."""
    tree = html.document_fromstring(response.content)
    # Cells stand apart on the page, with or without white space between them in the source.
    for cell in tree.iter("td", "th", "dt", "dd"):
        cell.tail = f" {cell.tail or ''}"
    return tree.xpath("//" + "//".join(_step(compound) for compound in selector.split()))


def words(response: Any, selector: str = "main") -> str:
    """Return the words of an element, its white space made single."""
    return _words(page(response, selector))


def each(response: Any, selector: str) -> list[str]:
    """Return the words of every element that the selector fits."""
    return [_words(one) for one in elements(response, selector)]


def links(response: Any, selector: str = "main a") -> dict[str, str]:
    """Return {words: address} of the links."""
    return {_words(one): one.get("href") for one in elements(response, selector)}


def titles(response: Any) -> list[str]:
    """Return the titles of the meetings of a list, in its order."""
    return each(response, ".meetings .meeting-title")


def _words(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())


def _step(compound: str) -> str:
    """Return the XPath step of `tag.class#id[attribute=value]`."""
    tag, conditions = "*", ""
    for sign, name, attribute, value in PART.findall(compound):
        if attribute:
            conditions += f'[@{attribute}="{value}"]' if value else f"[@{attribute}]"
        elif sign == ".":
            conditions += f'[contains(concat(" ", normalize-space(@class), " "), " {name} ")]'
        elif sign == "#":
            conditions += f'[@id="{name}"]'
        else:
            tag = name
    return tag + conditions
