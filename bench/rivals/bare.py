"""One statement written by hand, in a handler that does nothing but send it."""

import orjson
import psycopg
from psycopg import AsyncRawCursor
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bench.rivals.connections import connections, served

STATEMENT = """
SELECT json_build_object('article', (
  SELECT to_json(page) FROM (
    SELECT 'art_' || a.article_id AS id, a.headline, a.url,
      rtrim(rtrim(to_char(a.published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), '0'),
            '.') || 'Z' AS "publishedAt",
      a.language, a.sections,
      (SELECT to_json(o) FROM (SELECT name FROM outlet WHERE outlet_id = a.outlet_id) o) AS outlet,
      (SELECT coalesce(json_agg(b), '[]') FROM (
         SELECT kind, convert_from(substring(whole.body, first_byte + 1, bytes), 'UTF8') AS text,
           "start", "end"
         FROM (SELECT convert_to(a.body, 'UTF8') AS body, a.blocks OFFSET 0) whole,
              jsonb_to_recordset(whole.blocks)
                AS (kind text, "start" int, "end" int, first_byte int, bytes int)
       ) b) AS blocks,
      (SELECT json_build_object('totalCount', (
         SELECT count(*) FROM claim
         WHERE version_id = a.version_id AND review_status IN ('PENDING', 'APPROVED')
       ), 'nodes', coalesce(json_agg(c), '[]')) FROM (
         SELECT 'clm_' || claim_id AS id, text, quote_type AS "quoteType", cue, attitude,
           (SELECT json_agg(s) FROM (
              SELECT exact, "start", "end"
              FROM jsonb_to_recordset(claim.spans) AS (exact text, "start" int, "end" int)
            ) s) AS spans,
           (SELECT coalesce(json_agg(s), '[]') FROM (
              SELECT s.text, s.kind, s.identification,
                (SELECT to_json(x) FROM (SELECT name FROM actor WHERE actor_id = s.actor_id) x)
                  AS actor,
                (SELECT to_json(x) FROM (SELECT name FROM actor WHERE actor_id = s.represents_id) x)
                  AS represents
              FROM claim_source JOIN source s USING (source_id)
              WHERE claim_source.claim_id = claim.claim_id ORDER BY place
            ) s) AS sources
         FROM claim
         WHERE version_id = a.version_id AND review_status IN ('PENDING', 'APPROVED')
         ORDER BY position, claim_id LIMIT 100
       ) c) AS claims,
      (SELECT json_build_object('nodes', coalesce(json_agg(s), '[]')) FROM (
         SELECT position, intensity, mode,
           (SELECT to_json(x) FROM (SELECT name FROM actor WHERE actor_id = stance.actor_id) x)
             AS actor,
           CASE WHEN target_issue_id IS NULL
             THEN (SELECT to_json(x) FROM (SELECT 'Actor' AS __typename, name FROM actor
                                           WHERE actor_id = stance.target_actor_id) x)
             ELSE (SELECT to_json(x) FROM (SELECT 'Issue' AS __typename, label FROM issue
                                           WHERE issue_id = stance.target_issue_id) x)
           END AS target,
           (SELECT json_agg(s) FROM (
              SELECT exact FROM jsonb_to_recordset(stance.spans) AS (exact text)
            ) s) AS spans
         FROM stance
         WHERE version_id = a.version_id AND review_status IN ('PENDING', 'APPROVED')
         ORDER BY held_at, stance_id LIMIT 100
       ) s) AS stances
    FROM article_version a WHERE a.url = $1 AND a.current
  ) page))
"""


def application() -> Starlette:
    """The application, made in each server process."""
    pool = connections()

    async def respond(request: Request) -> Response:
        asked = orjson.loads(await request.body())
        async with pool.connection() as connection:
            cursor = AsyncRawCursor(connection)
            await cursor.execute(STATEMENT, [asked["variables"]["url"]])
            result = cursor.pgresult
        value = result.get_value(0, 0) if result else None
        if value is None:
            raise psycopg.InternalError("the statement gave no value")
        return Response(b'{"data":' + value + b"}", media_type="application/json")

    return served([Route("/graphql", respond, methods=["POST"])], pool)
