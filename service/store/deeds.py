"""What a delivery has done, or in a dry run would have done, from what keeping it knew anyway."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from service.domain.vocabulary import ChangeAction, ChangeKind
from service.ingest.whole import Deed, Whole
from service.store.articles import Version
from service.store.comparison import Changes
from service.store.delivery import Delivery
from service.store.kinds import Kind
from service.store.parts import Places


def begin(delivery: Delivery, version: Version, dry_run: bool) -> None:
    """The text is new; an article that is new, too, has no id where nothing is written."""
    unwritten = dry_run and version.article_is_new
    named = None if unwritten else f"art_{version.article_id}"
    delivery.did(ChangeKind.VERSION, ChangeAction.CREATED, (), named)


def whole(delivery: Delivery, at: Places, changes: Mapping[Kind, Changes], dry_run: bool) -> Whole:
    """What else can be told of a delivery that was kept; it is made when it is told."""
    canonical = delivery.merged["actor"]
    unknown = delivery.fresh if dry_run else ()
    actors = [None if key in unknown else canonical.get(key, key) for key in at.actors]
    return Whole(delivery.record, actors, partial(of, delivery.deeds, changes, dry_run), {})


def of(done: Sequence[Deed], changes: Mapping[Kind, Changes], dry_run: bool) -> Sequence[Deed]:
    """All of it, the article first. What would be new has no id where nothing is written."""
    first = sorted(done, key=lambda deed: deed.kind is not ChangeKind.VERSION)
    deeds = [*first, *(deed for kind in changes for deed in _of(kind, changes[kind]))]
    if not dry_run:
        return deeds
    return [
        deed._replace(id=None)
        if deed.action is ChangeAction.CREATED and deed.kind is not ChangeKind.VERSION
        else deed
        for deed in deeds
    ]


def _of(kind: Kind, changes: Changes) -> Iterator[Deed]:
    """What was done to sources, claims or stances: those delivered, then those that are not."""
    what = ChangeKind[kind.name.upper()]
    said = set(changes.said)
    for mark, part in changes.parts.items():
        key = changes.ids[mark]
        path, named = (kind.plural, part.place), f"{kind.prefix}{key}"
        if key in changes.new:
            yield Deed(what, ChangeAction.CREATED, path, named)
            continue
        if key in said:
            yield Deed(what, ChangeAction.SAID, path, named)
        if fields := changes.fields.get(key):
            yield Deed(what, ChangeAction.CHANGED, path, named, fields)
    gone = set(changes.retracted)
    for key in changes.withdrawn:
        action = ChangeAction.RETRACTED if key in gone else ChangeAction.WITHDRAWN
        yield Deed(what, action, None, f"{kind.prefix}{key}")
