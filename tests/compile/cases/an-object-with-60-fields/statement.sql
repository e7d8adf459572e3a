SELECT
  (
    SELECT
      to_json("@7") AS to_json_1
    FROM (
      SELECT
        (
          SELECT
            to_json("@6") AS to_json_2
          FROM (
            SELECT
              'art_' || article_version_1.article_id AS "id",
              article_version_1.url AS "url",
              article_version_1.headline AS "headline",
              article_version_1.standfirst AS "standfirst",
              article_version_1.bylines AS "bylines",
              article_version_1.sections AS "sections",
              article_version_1.language AS "language",
              TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM TO_CHAR(timezone('UTC', article_version_1.published_at), 'YYYY-MM-DD"T"HH24:MI:SS.US'))) || 'Z' AS "publishedAt",
              TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM TO_CHAR(timezone('UTC', article_version_1.modified_at), 'YYYY-MM-DD"T"HH24:MI:SS.US'))) || 'Z' AS "modifiedAt",
              TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM TO_CHAR(timezone('UTC', article_version_1.retrieved_at), 'YYYY-MM-DD"T"HH24:MI:SS.US'))) || 'Z' AS "retrievedAt",
              article_version_1.body AS "body",
              article_version_1.origin_kind AS "originKind",
              article_version_1.version AS "version",
              'Article' AS "__typename",
              'art_' || article_version_1.article_id AS "id0",
              article_version_1.url AS "url0",
              article_version_1.headline AS "headline0",
              article_version_1.standfirst AS "standfirst0",
              article_version_1.bylines AS "bylines0",
              article_version_1.sections AS "sections0",
              article_version_1.language AS "language0",
              TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM TO_CHAR(timezone('UTC', article_version_1.published_at), 'YYYY-MM-DD"T"HH24:MI:SS.US'))) || 'Z' AS "publishedAt0",
              TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM TO_CHAR(timezone('UTC', article_version_1.modified_at), 'YYYY-MM-DD"T"HH24:MI:SS.US'))) || 'Z' AS "modifiedAt0",
              TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM TO_CHAR(timezone('UTC', article_version_1.retrieved_at), 'YYYY-MM-DD"T"HH24:MI:SS.US'))) || 'Z' AS "retrievedAt0",
              article_version_1.body AS "body0",
              article_version_1.origin_kind AS "originKind0",
              article_version_1.version AS "version0",
              'Article' AS "typename0",
              'art_' || article_version_1.article_id AS "id1",
              article_version_1.url AS "url1",
              article_version_1.headline AS "headline1",
              article_version_1.standfirst AS "standfirst1",
              article_version_1.bylines AS "bylines1",
              article_version_1.sections AS "sections1",
              article_version_1.language AS "language1",
              TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM TO_CHAR(timezone('UTC', article_version_1.published_at), 'YYYY-MM-DD"T"HH24:MI:SS.US'))) || 'Z' AS "publishedAt1",
              TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM TO_CHAR(timezone('UTC', article_version_1.modified_at), 'YYYY-MM-DD"T"HH24:MI:SS.US'))) || 'Z' AS "modifiedAt1",
              TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM TO_CHAR(timezone('UTC', article_version_1.retrieved_at), 'YYYY-MM-DD"T"HH24:MI:SS.US'))) || 'Z' AS "retrievedAt1",
              article_version_1.body AS "body1",
              article_version_1.origin_kind AS "originKind1",
              article_version_1.version AS "version1",
              'Article' AS "typename1",
              'art_' || article_version_1.article_id AS "id2",
              article_version_1.url AS "url2",
              article_version_1.headline AS "headline2",
              article_version_1.standfirst AS "standfirst2",
              article_version_1.bylines AS "bylines2",
              article_version_1.sections AS "sections2",
              article_version_1.language AS "language2",
              TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM TO_CHAR(timezone('UTC', article_version_1.published_at), 'YYYY-MM-DD"T"HH24:MI:SS.US'))) || 'Z' AS "publishedAt2",
              TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM TO_CHAR(timezone('UTC', article_version_1.modified_at), 'YYYY-MM-DD"T"HH24:MI:SS.US'))) || 'Z' AS "modifiedAt2",
              TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM TO_CHAR(timezone('UTC', article_version_1.retrieved_at), 'YYYY-MM-DD"T"HH24:MI:SS.US'))) || 'Z' AS "retrievedAt2",
              article_version_1.body AS "body2",
              article_version_1.origin_kind AS "originKind2",
              article_version_1.version AS "version2",
              'Article' AS "typename2",
              (
                SELECT
                  to_json("@1") AS to_json_3
                FROM (
                  SELECT
                    'out_' || outlet_1.outlet_id AS "id"
                  FROM outlet AS outlet_1
                  WHERE
                    outlet_1.outlet_id = article_version_1.outlet_id
                ) AS "@1"
              ) AS "outlet",
              (
                SELECT
                  COALESCE(JSON_AGG(to_json("@2")), CAST('[]' AS JSON)) AS coalesce_1
                FROM (
                  SELECT
                    anon_2.start AS "start"
                  FROM LATERAL (
                    SELECT
                      convert_to(article_version_1.body, 'UTF8') AS body,
                      article_version_1.blocks AS blocks
                    LIMIT ALL
                    OFFSET 0
                  ) AS anon_3, LATERAL jsonb_to_recordset(anon_3.blocks) AS anon_2(kind TEXT, start INT, "end" INT, first_byte INT, bytes INT)
                ) AS "@2"
              ) AS "blocks",
              (
                SELECT
                  to_json("@3") AS to_json_4
                FROM (
                  SELECT
                    (
                      SELECT
                        COUNT(*) AS count_1
                      FROM claim AS claim_1
                      WHERE
                        claim_1.version_id = article_version_1.version_id
                        AND claim_1.review_status IN ('PENDING', 'APPROVED')
                    ) AS "totalCount"
                ) AS "@3"
              ) AS "claims",
              (
                SELECT
                  to_json("@4") AS to_json_5
                FROM (
                  SELECT
                    (
                      SELECT
                        COUNT(*) AS count_2
                      FROM source AS source_1
                      WHERE
                        source_1.version_id = article_version_1.version_id
                    ) AS "totalCount"
                ) AS "@4"
              ) AS "sources",
              (
                SELECT
                  to_json("@5") AS to_json_6
                FROM (
                  SELECT
                    (
                      SELECT
                        COUNT(*) AS count_3
                      FROM stance AS stance_1
                      WHERE
                        stance_1.version_id = article_version_1.version_id
                        AND stance_1.review_status IN ('PENDING', 'APPROVED')
                    ) AS "totalCount"
                ) AS "@5"
              ) AS "stances",
              article_version_1.headline AS "last"
            FROM article_version AS article_version_1
            WHERE
              article_version_1.current = TRUE
              AND article_version_1.article_id = CAST($1 AS BIGINT)
          ) AS "@6"
        ) AS "article"
    ) AS "@7"
  ) AS anon_1;
