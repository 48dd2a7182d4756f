"""Many texts into the tables: what is new, read it, store it, derive what it touches; one transaction a batch.

A batch is all or nothing, so a load can be stopped at any moment and started again: what is there is `unchanged`.
Two loads at once wait for each other where they touch the same source: rows are taken in the order of sources.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from typing import Any, Literal

from django.db import DataError, IntegrityError, OperationalError, transaction
from django.db.models import QuerySet

from articles.extraction.serialization import to_json
from articles.extraction.types import Extraction
from articles.loading.read import read_text
from articles.loading.sources import SourceText, UnreadFile
from articles.loading.store import checksum, store_reading
from articles.models import Article, ArticleVersion
from articles.records.corrections import standing_values
from articles.records.derivation import Derived, derive

BATCH = 50
"""Articles a transaction: a few seconds of work that an interruption loses at most."""

TRIES = 4
"""How often a batch is tried when the database refuses it because of another writer."""

State = Literal["new", "changed", "unchanged", "same story again", "not read"]

OTHER_TEXT = (
    "another text is stored under this source. Load it with --replace to make it the new version, "
    "or give it another name"
)


class DatabaseBusyError(Exception):
    """Another writer held the database for too long; nothing of the batch was written."""


@dataclass(frozen=True, slots=True)
class Failure:
    """What could not be loaded, or was kept without being read, and why, in words for the operator."""

    source: str
    reason: str


@dataclass(slots=True)
class Outcome:
    """What a load did so far. `articles`: by `State`. `meetings`: new, changed, unchanged, held back."""

    articles: Counter[str] = field(default_factory=Counter)
    meetings: Counter[str] = field(default_factory=Counter)
    names_open: int = 0
    failures: list[Failure] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    def counts(self) -> dict[str, Any]:
        """Return the counts as the log of runs keeps them."""
        return {"articles": dict(self.articles), "meetings": dict(self.meetings), "names open": self.names_open}

    def add(self, other: Outcome) -> None:
        """Add what one batch did."""
        self.articles.update(other.articles)
        self.meetings.update(other.meetings)
        self.names_open += other.names_open
        self.failures += other.failures
        self.remarks += other.remarks


@dataclass(frozen=True, slots=True)
class Options:
    """`reread`: read also what is stored unchanged. `replace`: an unlike text under a known source is a new version."""

    dry_run: bool = False
    reread: bool = False
    replace: bool = False


@dataclass(frozen=True, slots=True)
class _Work:
    """One text with its reading, made before the transaction; `extraction` is None where none was needed."""

    text: SourceText
    extraction: Extraction | None


def load(
    texts: Iterable[SourceText | UnreadFile], options: Options, progress: Callable[[int], None], outcome: Outcome
) -> None:
    """Load texts batch by batch, adding to `outcome` after each; `progress` is told how many are done."""
    for batch in _batches(texts, BATCH):
        unread = [item for item in batch if isinstance(item, UnreadFile)]
        for item in unread:
            outcome.articles["not read"] += 1
            outcome.failures.append(Failure(item.source, _sentence(item)))
        readable = [item for item in batch if isinstance(item, SourceText)]
        outcome.add(_load_batch(readable, options))
        progress(len(batch))


def stored_texts(articles: QuerySet[Article]) -> Iterator[SourceText]:
    """Give stored articles back as texts to load, for reading them again."""
    for article in articles.order_by("source").iterator(chunk_size=BATCH):
        given = article.given
        yield SourceText(
            source=article.source,
            url=article.url,
            text=article.text,
            title=given.get("title"),
            published=given.get("published"),
            publisher=given.get("publisher"),
            language=given.get("language"),
            raw_checksum=article.checksum,
            warnings=tuple(given.get("warnings", ())),
        )


def _batches(items: Iterable[Any], size: int) -> Iterator[list[Any]]:
    iterator = iter(items)
    while batch := list(islice(iterator, size)):
        yield batch


def _sentence(item: UnreadFile) -> str:
    return f"{item.reason}. {item.advice}" if item.advice else item.reason


def _load_batch(texts: Sequence[SourceText], options: Options) -> Outcome:
    work = _read_what_is_new(texts, options)
    try:
        return _store_patiently(work, options)
    except (IntegrityError, DataError) as error:
        if len(work) == 1:
            return _not_stored(work[0].text.source, error)
    outcome = Outcome()
    for text in texts:
        outcome.add(_load_batch([text], options))
    return outcome


def _not_stored(source: str, error: Exception) -> Outcome:
    reason = f"the database refused what was read from it ({str(error).strip()}); please report it"
    return Outcome(articles=Counter({"not read": 1}), failures=[Failure(source, reason)])


def _store_patiently(work: Sequence[_Work], options: Options) -> Outcome:
    """Store a batch in one transaction; try again where another writer stood in the way."""
    for remaining in reversed(range(TRIES)):
        try:
            with transaction.atomic():
                outcome = _store_batch(work, options)
                if options.dry_run:
                    transaction.set_rollback(True)
            return outcome
        except OperationalError as error:  # SQLite's lock held too long, or a deadlock: all was rolled back
            if not remaining:
                raise DatabaseBusyError(str(error).strip()) from error
        except IntegrityError:  # perhaps a race for a new source, which the other load has won by now
            if not remaining:
                raise
    raise AssertionError("unreachable")


def _read_what_is_new(texts: Sequence[SourceText], options: Options) -> list[_Work]:
    """Read, outside the transaction, what is not stored as it is; in the order of sources."""
    stored = {article.source: article for article in Article.objects.filter(source__in=[text.source for text in texts])}
    work = []
    for text in sorted(texts, key=lambda text: text.source):
        article = stored.get(text.source)
        needed = article is None or options.reread or not _is_stored(article, text)
        if article is not None and _is_unlike(article, text) and not options.replace:
            needed = False
        work.append(_Work(text, _read(text, article) if needed else None))
    return work


def _is_unlike(article: Article, text: SourceText) -> bool:
    return article.checksum != checksum(text.text)


def _is_stored(article: Article, text: SourceText) -> bool:
    return not _is_unlike(article, text) and article.given == _given(text)


def _given(text: SourceText) -> dict[str, Any]:
    """What came with the text beside it, and what was odd in its bytes, as the article keeps it."""
    given = {
        "title": text.title,
        "published": text.published,
        "publisher": text.publisher,
        "language": text.language,
        "warnings": list(text.warnings),
    }
    return {key: value for key, value in given.items() if value}


def _read(text: SourceText, article: Article | None) -> Extraction:
    set_by_editor = standing_values(article) if article else {}
    published, language = text.published, text.language
    if set_by_editor.get("published"):
        published = set_by_editor["published"]["latest"]
    if set_by_editor.get("language"):
        language = set_by_editor["language"]
    return read_text(
        text.text,
        published=date.fromisoformat(published) if published else None,
        language=language or None,
        title=text.title,
    )


def _store_batch(work: Sequence[_Work], options: Options) -> Outcome:
    outcome = Outcome()
    touched: list[int] = []
    for item in work:
        state, article = _store_one(item, options, outcome)
        outcome.articles[state] += 1
        if article is not None:
            touched.append(article.pk)
    if touched:
        _add_derived(outcome, derive(articles=touched))
    return outcome


def _store_one(item: _Work, options: Options, outcome: Outcome) -> tuple[State, Article | None]:
    """Store one text; return its state, and the article if its claims were written."""
    text = item.text
    article = Article.objects.select_for_update().filter(source=text.source).first()
    if article is not None and _is_unlike(article, text) and not options.replace:
        outcome.failures.append(Failure(text.source, OTHER_TEXT))
        return "not read", None
    if article is not None and _is_stored(article, text) and not options.reread:
        return "unchanged", None
    extraction = item.extraction or _read(text, article)
    state = _state(article, text, extraction)
    if state == "unchanged":
        return state, None
    article = _article_row(article, text)
    kept = store_reading(article, extraction)
    outcome.remarks += [f"{text.source}: {sentence}" for sentence in kept.sentences]
    if extraction.outcome in {"not readable", "language not supported"}:
        why = "; ".join(extraction.warnings) or extraction.outcome
        outcome.failures.append(Failure(text.source, f"kept, but not read: {why}"))
    return state, article


def _state(article: Article | None, text: SourceText, extraction: Extraction) -> State:
    if article is None:
        again = Article.objects.filter(checksum=checksum(text.text)).exists()
        return "same story again" if again else "new"
    same = _is_stored(article, text) and article.extraction == to_json(extraction)
    return "unchanged" if same and article.reading_requested_at is None else "changed"


def _article_row(article: Article | None, text: SourceText) -> Article:
    """Return the row for a text, saved if new; a text that another one replaces is put aside as a version."""
    if article is None:
        article = Article(source=text.source)
    elif _is_unlike(article, text):
        ArticleVersion.objects.create(
            article=article,
            version=article.version,
            text=article.text,
            checksum=article.checksum,
            extraction=article.extraction,
        )
        article.version += 1
    article.url = text.url or ""
    article.text = text.text
    article.checksum = checksum(text.text)
    article.given = _given(text)
    article.save()
    return article


def _add_derived(outcome: Outcome, derived: Derived) -> None:
    outcome.meetings.update(
        {
            "new": derived.meetings_new,
            "changed": derived.meetings_changed,
            "unchanged": derived.meetings_unchanged,
            "held back": derived.held_back,
        }
    )
    outcome.names_open += derived.names_open
