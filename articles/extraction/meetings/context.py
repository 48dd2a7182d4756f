"""What the whole article says that a single occasion does not: its lead, and the days of a series of meetings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from articles.extraction.layers import Claim, Reading
from articles.extraction.meetings.occasions import Occasion, in_title, persons_of

LONG = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Context:
    """`lead`: the occasion that the article is about, None where it has none.

    `frames`: claims that name one side only and no counterpart (`A held meetings there from 22 to 24 May`): they
    give their days and their country to the meetings of the same people told after.
    """

    reading: Reading
    lead: Occasion | None
    frames: tuple[Claim, ...]
    occasions: tuple[Occasion, ...]

    @classmethod
    def of(cls, reading: Reading, claims: tuple[Claim, ...], occasions: list[Occasion]) -> Context:
        """The context of an article's occasions."""
        news = [
            o for o in occasions if o.first.main is not False and o.first.round is None and not _long_ago(reading, o)
        ]
        frames = tuple(
            c for c in claims if not c.complete and not c.anaphoric and c.round is None and persons_of(c.parties)
        )
        return cls(reading, news[0] if news else None, frames, tuple(occasions))

    def visits_of(self, occasion: Occasion) -> list[Claim]:
        """The visits of the same people that the article tells anywhere, no mere plans and nothing recalled."""
        return [
            frame
            for frame in self.frames
            if frame.place_method == "visit"
            and frame.status is None
            and frame.main is not False
            and persons_of(frame.parties) & occasion.persons()
        ]

    def frames_of(self, occasion: Occasion) -> list[Claim]:
        """The frames told before an occasion by the same people, the nearest first."""
        return [
            frame
            for frame in reversed(self.frames)
            if frame.sentence <= occasion.sentence
            and persons_of(frame.parties) & occasion.persons()
            and not in_title(self.reading, frame)
        ]


def _long_ago(reading: Reading, occasion: Occasion) -> bool:
    """Whether an occasion's own date lies too far before the publication to be its news."""
    published, mention = reading.document.published, occasion.date
    if published is None or published.earliest is None or mention is None or mention.value.latest is None:
        return False
    return published.earliest - mention.value.latest > LONG
