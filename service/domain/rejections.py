"""Every way in which a part of a delivered article can be wrong.

The docstring is the message. ``detail`` says what exactly is wrong, ``hint`` how to mend it.
"""

from service.domain.faults import Rejected

# ---- the shape


class FieldUnknown(Rejected):
    """There is no such field; remove it, or correct its name."""

    code = "FIELD_UNKNOWN"


class FieldMissing(Rejected):
    """This field is needed; give it a value."""

    code = "FIELD_MISSING"
    advice = "The inputs in GraphiQL mark what is needed with an exclamation mark."


class WrongType(Rejected):
    """The value is of another type than this field takes; give one of its type."""

    code = "WRONG_TYPE"


class NotInVocabulary(Rejected):
    """The value is none of the words that this field takes; give one of them."""

    code = "NOT_IN_VOCABULARY"


class NotInFormat(Rejected):
    """This is not as its format has it; correct it, or name the format that it is in."""

    code = "NOT_IN_FORMAT"


class TooManyParts(Rejected):
    """There is more here than one article may have; deliver less."""

    code = "TOO_MANY_PARTS"


# ---- text


class TextIsEmpty(Rejected):
    """The text is empty; give at least one visible character."""

    code = "TEXT_EMPTY"
    advice = "Leave a field out that has no text."


class TextIsTooLong(Rejected):
    """The text is longer than this field takes; shorten it."""

    code = "TEXT_TOO_LONG"


class TextHasNul(Rejected):
    """The text holds the character NUL (U+0000), which cannot be stored; remove it."""

    code = "TEXT_HAS_NUL"
    advice = "Remove it where the text is taken from its page or file."


class TextHasSurrogate(Rejected):
    """The text holds half of a surrogate pair, which is no character; correct its encoding."""

    code = "TEXT_HAS_SURROGATE"
    advice = "Encode the text anew, as UTF-8, from where it was taken."


class ArticleBodyTooLarge(Rejected):
    """The article's body has more than 10,000,000 bytes in UTF-8; deliver its text alone."""

    code = "ARTICLE_BODY_TOO_LARGE"
    advice = "A page with its markup, or several articles in one, is the usual reason."


class CharsetWrong(Rejected):
    """The bytes are not in the character set that they are said to be in; correct either."""

    code = "CHARSET_WRONG"
    advice = "UTF-8 needs nothing said; another set is named with the content type."


class PageTooLarge(Rejected):
    """The page is too large, or nested too deeply, to be read; deliver its text alone."""

    code = "PAGE_TOO_LARGE"


class PageWithoutText(Rejected):
    """No text of an article was found in the page; deliver its text alone."""

    code = "PAGE_WITHOUT_TEXT"
    advice = "A page that scripts fill is empty until they have run; save it as the reader sees it."


# ---- values


class UrlNotUsable(Rejected):
    """This URL cannot be used; give an absolute one, http or https."""

    code = "URL_NOT_USABLE"
    advice = "The whole address, as a browser shows it: https://news.example/a/1."


class DateNotRfc3339(Rejected):
    """Give times as RFC 3339 with a zone, 2024-12-02T09:30:00Z, and dates as 2024-12-02."""

    code = "DATE_NOT_RFC3339"
    advice = "2024-12-02T09:30:00Z, or with an offset: 2024-12-02T10:30:00+01:00."


class DateOutOfRange(Rejected):
    """The date lies outside what can be true of this field; correct it."""

    code = "DATE_OUT_OF_RANGE"
    advice = "A year with a slip of the pen is the usual reason; nothing is published tomorrow."


class RangeIsReversed(Rejected):
    """The range ends before it begins; give as `to` the day after the last."""

    code = "RANGE_REVERSED"


class LanguageUnknown(Rejected):
    """This is not a language tag of BCP 47; give one such as en or pt-BR."""

    code = "LANGUAGE_UNKNOWN"
    advice = "The code of the language, with a hyphen before that of a country; or leave it out."


class CountryUnknown(Rejected):
    """This is not a country; give its ISO 3166-1 alpha-2 code, such as SY."""

    code = "COUNTRY_UNKNOWN"
    advice = "A name in English is taken too; leave the country out if there is no such."


class NumberOutOfRange(Rejected):
    """The number lies outside the scale of this field; give one that is on it."""

    code = "NUMBER_OUT_OF_RANGE"


# ---- parts that refer to parts


class KeyNotFound(Rejected):
    """No part of this article has this key; correct it, or deliver that part too."""

    code = "KEY_NOT_FOUND"
    advice = "A key is the one that the part itself gives as `key`."


class KeyIsUsedTwice(Rejected):
    """Two parts of one kind have this key; give each a key of its own."""

    code = "KEY_TWICE"
    advice = "A key has to be unique among the parts of its kind."


class ActorsDisagree(Rejected):
    """Two actors share an external id but not their type; correct the id or the type."""

    code = "ACTORS_DISAGREE"


class ActorIdsDisagree(Rejected):
    """The external ids of this actor belong to different stored actors; correct them."""

    code = "ACTOR_IDS_DISAGREE"


class RoleInItself(Rejected):
    """An actor cannot hold an office in itself; name the organization, or none."""

    code = "ROLE_IN_ITSELF"


class UnnamedHasActor(Rejected):
    """A source that is UNNAMED has no actor; use `represents` for the one it speaks for."""

    code = "UNNAMED_WITH_ACTOR"
    advice = "Leave `actor` out; or say NAMED, when the article does name the source."


class SourceRelaysItself(Rejected):
    """A source cannot relay itself, directly or through others; break the circle."""

    code = "SOURCE_RELAYS_ITSELF"
    advice = "`relays` is the key of another source: television relays an army source."


class ClaimHasNoSource(Rejected):
    """A claim asserted by a SOURCE needs at least one; name it, or say OUTLET."""

    code = "CLAIM_WITHOUT_SOURCE"
    advice = "`sources` takes the keys of sources of this article."


class TargetIsNotOne(Rejected):
    """A stance has exactly one target; give an actor, an issue or a claim."""

    code = "TARGET_NOT_ONE"
    advice = "Make two stances of a stance toward two targets."


class IntensityAgainstPosition(Rejected):
    """The intensity contradicts the position; SUPPORTS takes 0 to 2, OPPOSES -2 to 0, NEUTRAL 0."""

    code = "INTENSITY_AGAINST_POSITION"


class ArticleHasText(Rejected):
    """The article is stored with another text, and an excerpt never replaces one; deliver that."""

    code = "ARTICLE_HAS_TEXT"
    advice = "Put its claims on the stored text; or deliver all excerpts of an article together."


class ArticleUnknown(Rejected):
    """No article is stored at this address; deliver it first, or correct the address."""

    code = "ARTICLE_UNKNOWN"
    advice = "Annotations are held against the text that is stored, and no page is fetched."


# ---- evidence


class EvidenceMissing(Rejected):
    """There is no evidence; quote the words of the body that show it."""

    code = "EVIDENCE_MISSING"
    advice = "`evidence` takes one or more quotes."


class QuoteNotFound(Rejected):
    """The quote does not stand in the body; copy it from there."""

    code = "QUOTE_NOT_FOUND"
    advice = "Quote the body as it was delivered, not a translation or a summary."


class QuoteIsAmbiguous(Rejected):
    """The quote stands in the body more than once; give start, or the words before and after it."""

    code = "QUOTE_AMBIGUOUS"


class QuoteNotAtStart(Rejected):
    """The quote does not stand at this start; count code points from 0, or leave start out."""

    code = "QUOTE_NOT_AT_START"


class SpansOverlap(Rejected):
    """The pieces of evidence overlap; quote each piece of the body once."""

    code = "SPANS_OVERLAP"
    advice = "Make one quote of those that overlap, from the start of the first to the last end."
