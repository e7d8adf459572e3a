"""Microdata: what the markup of a page says in ``itemprop``, as linked data would say it.

Standard: HTML, section 5.
"""

from typing import Any

from lxml.html import HtmlElement

from service.ingest.formats.linked import Document

ADDRESSES = {"a": "href", "area": "href", "link": "href", "img": "src", "source": "src"}
ADDRESSES |= {"audio": "src", "embed": "src", "iframe": "src", "video": "src", "object": "data"}
MOST_ITEMS = 200


def documents(tree: HtmlElement) -> list[Document]:
    """The items of a page that are not parts of others."""
    items = tree.xpath("//*[@itemscope and @itemtype and not(@itemprop)]")[:MOST_ITEMS]
    return [Document(_item(item), item.sourceline or 1) for item in items]


def _item(element: HtmlElement) -> dict[str, Any]:
    found: dict[str, Any] = {"@type": (element.get("itemtype") or "").split()}
    if element.get("itemid"):
        found["@id"] = element.get("itemid")
    waiting = list(reversed(element))
    while waiting:
        child = waiting.pop()
        is_item = child.get("itemscope") is not None if isinstance(child.tag, str) else False
        for name in (child.get("itemprop") or "").split() if isinstance(child.tag, str) else ():
            found.setdefault(name, []).append(_item(child) if is_item else _value(child))
        if not is_item:
            waiting += reversed(child)
    return found


def _value(element: HtmlElement) -> str:
    content = element.get("content")
    if content is not None:
        return content
    if element.tag in ADDRESSES:
        return element.get(ADDRESSES[element.tag]) or ""
    if element.tag == "time" and element.get("datetime"):
        return element.get("datetime") or ""
    return " ".join(element.text_content().split())
