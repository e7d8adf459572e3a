SELECT
  (
    SELECT
      to_json("@29") AS to_json_1
    FROM (
      SELECT
        (
          SELECT
            to_json("@5") AS to_json_2
          FROM (
            SELECT
              COALESCE("@3"."@list0", CAST('[]' AS JSON)) AS "nodes",
              (
                SELECT
                  to_json("@4") AS to_json_3
                FROM (
                  SELECT
                    "@3"."@cursors"[cardinality("@3"."@cursors")] AS "endCursor"
                ) AS "@4"
              ) AS "pageInfo"
            FROM (
              SELECT
                JSON_AGG("@2"."@list0" ORDER BY "@2"."@i" ASC) FILTER(WHERE
                  "@2"."@i" <= CAST($1 AS BIGINT)) AS "@list0",
                ARRAY_AGG("@2"."@cursor" ORDER BY "@2"."@i" ASC) FILTER(WHERE
                  "@2"."@i" <= CAST($1 AS BIGINT)) AS "@cursors",
                COUNT(*) AS "@n"
              FROM (
                SELECT
                  (
                    SELECT
                      to_json("@1") AS to_json_4
                    FROM (
                      SELECT
                        'art_' || article_version_1.article_id AS "id"
                    ) AS "@1"
                  ) AS "@list0",
                  TRANSLATE(
                    ENCODE(
                      convert_to(
                        CAST(json_build_array(
                          'art INGESTED_AT ASC',
                          CAST(EXTRACT(EPOCH FROM article_version_1.recorded_at) * 1000000 AS BIGINT),
                          article_version_1.article_id
                        ) AS TEXT),
                        'UTF8'
                      ),
                      'base64'
                    ),
                    e'+/=\n',
                    '-_'
                  ) AS "@cursor",
                  ROW_NUMBER() OVER (ORDER BY article_version_1.recorded_at ASC, article_version_1.article_id ASC) AS "@i"
                FROM article_version AS article_version_1
                WHERE
                  article_version_1.current = TRUE
                ORDER BY
                  article_version_1.recorded_at ASC,
                  article_version_1.article_id ASC
                LIMIT CAST($2 AS BIGINT)
              ) AS "@2"
            ) AS "@3"
          ) AS "@5"
        ) AS "articles",
        (
          SELECT
            to_json("@10") AS to_json_5
          FROM (
            SELECT
              COALESCE("@8"."@list0", CAST('[]' AS JSON)) AS "nodes",
              (
                SELECT
                  to_json("@9") AS to_json_6
                FROM (
                  SELECT
                    "@8"."@cursors"[cardinality("@8"."@cursors")] AS "endCursor"
                ) AS "@9"
              ) AS "pageInfo"
            FROM (
              SELECT
                JSON_AGG("@7"."@list0" ORDER BY "@7"."@i" ASC) FILTER(WHERE
                  "@7"."@i" <= CAST($3 AS BIGINT)) AS "@list0",
                ARRAY_AGG("@7"."@cursor" ORDER BY "@7"."@i" ASC) FILTER(WHERE
                  "@7"."@i" <= CAST($3 AS BIGINT)) AS "@cursors",
                COUNT(*) AS "@n"
              FROM (
                SELECT
                  (
                    SELECT
                      to_json("@6") AS to_json_7
                    FROM (
                      SELECT
                        'clm_' || claim_1.claim_id AS "id"
                    ) AS "@6"
                  ) AS "@list0",
                  TRANSLATE(
                    ENCODE(
                      convert_to(
                        CAST(json_build_array('clm POSITION DESC', claim_1.position, claim_1.claim_id) AS TEXT),
                        'UTF8'
                      ),
                      'base64'
                    ),
                    e'+/=\n',
                    '-_'
                  ) AS "@cursor",
                  ROW_NUMBER() OVER (ORDER BY claim_1.position DESC, claim_1.claim_id DESC) AS "@i"
                FROM claim AS claim_1
                WHERE
                  claim_1.current = TRUE AND claim_1.review_status IN ('PENDING', 'APPROVED')
                ORDER BY
                  claim_1.position DESC,
                  claim_1.claim_id DESC
                LIMIT CAST($4 AS BIGINT)
              ) AS "@7"
            ) AS "@8"
          ) AS "@10"
        ) AS "claims",
        (
          SELECT
            to_json("@15") AS to_json_8
          FROM (
            SELECT
              COALESCE("@13"."@list0", CAST('[]' AS JSON)) AS "nodes",
              (
                SELECT
                  to_json("@14") AS to_json_9
                FROM (
                  SELECT
                    "@13"."@cursors"[cardinality("@13"."@cursors")] AS "endCursor"
                ) AS "@14"
              ) AS "pageInfo"
            FROM (
              SELECT
                JSON_AGG("@12"."@list0" ORDER BY "@12"."@i" ASC) FILTER(WHERE
                  "@12"."@i" <= CAST($5 AS BIGINT)) AS "@list0",
                ARRAY_AGG("@12"."@cursor" ORDER BY "@12"."@i" ASC) FILTER(WHERE
                  "@12"."@i" <= CAST($5 AS BIGINT)) AS "@cursors",
                COUNT(*) AS "@n"
              FROM (
                SELECT
                  (
                    SELECT
                      to_json("@11") AS to_json_10
                    FROM (
                      SELECT
                        'clm_' || claim_2.claim_id AS "id"
                    ) AS "@11"
                  ) AS "@list0",
                  TRANSLATE(
                    ENCODE(
                      convert_to(
                        CAST(json_build_array(
                          'clm INGESTED_AT DESC',
                          CAST(EXTRACT(EPOCH FROM claim_2.recorded_at) * 1000000 AS BIGINT),
                          claim_2.claim_id
                        ) AS TEXT),
                        'UTF8'
                      ),
                      'base64'
                    ),
                    e'+/=\n',
                    '-_'
                  ) AS "@cursor",
                  ROW_NUMBER() OVER (ORDER BY claim_2.recorded_at DESC, claim_2.claim_id DESC) AS "@i"
                FROM claim AS claim_2
                WHERE
                  claim_2.current = TRUE AND claim_2.review_status IN ('PENDING', 'APPROVED')
                ORDER BY
                  claim_2.recorded_at DESC,
                  claim_2.claim_id DESC
                LIMIT CAST($6 AS BIGINT)
              ) AS "@12"
            ) AS "@13"
          ) AS "@15"
        ) AS "latest",
        (
          SELECT
            to_json("@19") AS to_json_11
          FROM (
            SELECT
              COALESCE("@18"."@list0", CAST('[]' AS JSON)) AS "nodes"
            FROM (
              SELECT
                JSON_AGG("@17"."@list0" ORDER BY "@17"."@i" DESC) FILTER(WHERE
                  "@17"."@i" <= CAST($7 AS BIGINT)) AS "@list0",
                ARRAY_AGG("@17"."@cursor" ORDER BY "@17"."@i" DESC) FILTER(WHERE
                  "@17"."@i" <= CAST($7 AS BIGINT)) AS "@cursors",
                COUNT(*) AS "@n"
              FROM (
                SELECT
                  (
                    SELECT
                      to_json("@16") AS to_json_12
                    FROM (
                      SELECT
                        'src_' || source_1.source_id AS "id"
                    ) AS "@16"
                  ) AS "@list0",
                  TRANSLATE(
                    ENCODE(
                      convert_to(
                        CAST(json_build_array(
                          'src PUBLISHED_AT ASC',
                          CAST(EXTRACT(EPOCH FROM source_1.published_at) * 1000000 AS BIGINT),
                          source_1.source_id
                        ) AS TEXT),
                        'UTF8'
                      ),
                      'base64'
                    ),
                    e'+/=\n',
                    '-_'
                  ) AS "@cursor",
                  ROW_NUMBER() OVER (ORDER BY source_1.published_at DESC, source_1.source_id DESC) AS "@i"
                FROM source AS source_1
                WHERE
                  source_1.current = TRUE
                ORDER BY
                  source_1.published_at DESC,
                  source_1.source_id DESC
                LIMIT CAST($8 AS BIGINT)
              ) AS "@17"
            ) AS "@18"
          ) AS "@19"
        ) AS "sources",
        (
          SELECT
            to_json("@24") AS to_json_13
          FROM (
            SELECT
              COALESCE("@22"."@list0", CAST('[]' AS JSON)) AS "nodes",
              (
                SELECT
                  to_json("@23") AS to_json_14
                FROM (
                  SELECT
                    "@22"."@cursors"[cardinality("@22"."@cursors")] AS "endCursor"
                ) AS "@23"
              ) AS "pageInfo"
            FROM (
              SELECT
                JSON_AGG("@21"."@list0" ORDER BY "@21"."@i" ASC) FILTER(WHERE
                  "@21"."@i" <= CAST($9 AS BIGINT)) AS "@list0",
                ARRAY_AGG("@21"."@cursor" ORDER BY "@21"."@i" ASC) FILTER(WHERE
                  "@21"."@i" <= CAST($9 AS BIGINT)) AS "@cursors",
                COUNT(*) AS "@n"
              FROM (
                SELECT
                  (
                    SELECT
                      to_json("@20") AS to_json_15
                    FROM (
                      SELECT
                        actor_1.name AS "name"
                    ) AS "@20"
                  ) AS "@list0",
                  TRANSLATE(
                    ENCODE(
                      convert_to(
                        CAST(json_build_array('act NAME ASC', actor_1.name_key, actor_1.actor_id) AS TEXT),
                        'UTF8'
                      ),
                      'base64'
                    ),
                    e'+/=\n',
                    '-_'
                  ) AS "@cursor",
                  ROW_NUMBER() OVER (ORDER BY actor_1.name_key ASC, actor_1.actor_id ASC) AS "@i"
                FROM actor AS actor_1
                WHERE
                  actor_1.merged_into_id IS NULL
                ORDER BY
                  actor_1.name_key ASC,
                  actor_1.actor_id ASC
                LIMIT CAST($10 AS BIGINT)
              ) AS "@21"
            ) AS "@22"
          ) AS "@24"
        ) AS "actors",
        (
          SELECT
            to_json("@26") AS to_json_16
          FROM (
            SELECT
              (
                SELECT
                  COALESCE(JSON_AGG(to_json("@25")), CAST('[]' AS JSON)) AS coalesce_1
                FROM (
                  SELECT
                    actor_2.name AS "name"
                  FROM actor AS actor_2
                  WHERE
                    actor_2.merged_into_id IS NULL
                  ORDER BY
                    actor_2.name_key DESC,
                    actor_2.actor_id DESC
                  LIMIT CAST($11 AS BIGINT)
                ) AS "@25"
              ) AS "nodes"
          ) AS "@26"
        ) AS "names",
        (
          SELECT
            to_json("@28") AS to_json_17
          FROM (
            SELECT
              (
                SELECT
                  COALESCE(JSON_AGG(to_json("@27")), CAST('[]' AS JSON)) AS coalesce_2
                FROM (
                  SELECT
                    'sta_' || stance_1.stance_id AS "id"
                  FROM stance AS stance_1
                  WHERE
                    stance_1.current = TRUE AND stance_1.review_status IN ('PENDING', 'APPROVED')
                  ORDER BY
                    stance_1.recorded_at ASC,
                    stance_1.stance_id ASC
                  LIMIT CAST($12 AS BIGINT)
                ) AS "@27"
              ) AS "nodes"
          ) AS "@28"
        ) AS "stances"
    ) AS "@29"
  ) AS anon_1;
