SELECT
  (
    SELECT
      to_json("@23") AS to_json_1
    FROM (
      SELECT
        (
          SELECT
            to_json("@6") AS to_json_2
          FROM (
            SELECT
              (
                SELECT
                  COALESCE(JSON_AGG(to_json("@5")), CAST('[]' AS JSON)) AS coalesce_1
                FROM (
                  SELECT
                    outlet_1.name AS "name",
                    (
                      SELECT
                        to_json("@4") AS to_json_3
                      FROM (
                        SELECT
                          (
                            SELECT
                              COALESCE(JSON_AGG(to_json("@3")), CAST('[]' AS JSON)) AS coalesce_2
                            FROM (
                              SELECT
                                "@2"."@key" AS "value",
                                "@2"."@n" AS "count"
                              FROM (
                                SELECT
                                  "@1"."@key" AS "@key",
                                  COUNT(*) AS "@n"
                                FROM (
                                  SELECT DISTINCT
                                    anon_2.value AS "@key",
                                    article_version_1.version_id AS "@each"
                                  FROM article_version AS article_version_1, UNNEST(article_version_1.sections) AS anon_2(value)
                                  WHERE
                                    article_version_1.outlet_id = outlet_1.outlet_id
                                    AND article_version_1.current = TRUE
                                    AND anon_2.value IS NOT NULL
                                ) AS "@1"
                                GROUP BY
                                  "@1"."@key"
                              ) AS "@2"
                              ORDER BY
                                "@2"."@n" DESC,
                                "@2"."@key" COLLATE "C"
                              LIMIT CAST($1 AS BIGINT)
                            ) AS "@3"
                          ) AS "facets"
                      ) AS "@4"
                    ) AS "articles"
                  FROM outlet AS outlet_1
                  ORDER BY
                    outlet_1.name_key ASC,
                    outlet_1.outlet_id ASC
                  LIMIT CAST($2 AS BIGINT)
                ) AS "@5"
              ) AS "nodes"
          ) AS "@6"
        ) AS "outlets",
        (
          SELECT
            to_json("@22") AS to_json_4
          FROM (
            SELECT
              (
                SELECT
                  COALESCE(JSON_AGG(to_json("@21")), CAST('[]' AS JSON)) AS coalesce_3
                FROM (
                  SELECT
                    actor_1.name AS "name",
                    (
                      SELECT
                        to_json("@13") AS to_json_5
                      FROM (
                        SELECT
                          (
                            SELECT
                              COUNT(*) AS count_1
                            FROM claim AS claim_1, claim_voice AS claim_voice_1
                            WHERE
                              claim_voice_1.claim_id = claim_1.claim_id
                              AND claim_voice_1.actor_id = actor_1.actor_id
                              AND claim_1.review_status IN ('PENDING', 'APPROVED')
                              AND claim_voice_1.claim_id IN (
                                SELECT
                                  claim_source_1.claim_id
                                FROM claim_source AS claim_source_1
                                JOIN source AS source_1
                                  ON source_1.source_id = claim_source_1.source_id
                                WHERE
                                  source_1.identification = ANY(
                                    CAST($3 AS TEXT[])
                                  )
                              )
                          ) AS "totalCount",
                          (
                            SELECT
                              COALESCE(JSON_AGG(to_json("@9")), CAST('[]' AS JSON)) AS coalesce_4
                            FROM (
                              SELECT
                                "@8"."@key" AS "value",
                                "@8"."@n" AS "count"
                              FROM (
                                SELECT
                                  "@7"."@key" AS "@key",
                                  COUNT(*) AS "@n"
                                FROM (
                                  SELECT DISTINCT
                                    source_2.identification AS "@key",
                                    claim_voice_1.claim_id AS "@each"
                                  FROM claim AS claim_1, claim_voice AS claim_voice_1, claim_source AS claim_source_2, source AS source_2
                                  WHERE
                                    claim_voice_1.claim_id = claim_1.claim_id
                                    AND claim_voice_1.actor_id = actor_1.actor_id
                                    AND claim_1.review_status IN ('PENDING', 'APPROVED')
                                    AND claim_voice_1.claim_id IN (
                                      SELECT
                                        claim_source_1.claim_id
                                      FROM claim_source AS claim_source_1
                                      JOIN source AS source_1
                                        ON source_1.source_id = claim_source_1.source_id
                                      WHERE
                                        source_1.identification = ANY(
                                          CAST($3 AS TEXT[])
                                        )
                                    )
                                    AND claim_source_2.claim_id = claim_voice_1.claim_id
                                    AND source_2.source_id = claim_source_2.source_id
                                    AND source_2.identification IS NOT NULL
                                ) AS "@7"
                                GROUP BY
                                  "@7"."@key"
                              ) AS "@8"
                              ORDER BY
                                "@8"."@n" DESC,
                                "@8"."@key" COLLATE "C"
                              LIMIT CAST($4 AS BIGINT)
                            ) AS "@9"
                          ) AS "facets",
                          (
                            SELECT
                              to_json("@12") AS to_json_6
                            FROM (
                              SELECT
                                "@11"."@n" > CAST($5 AS BIGINT) AS "hasNextPage"
                            ) AS "@12"
                          ) AS "pageInfo"
                        FROM (
                          SELECT
                            ARRAY_AGG("@10"."@cursor" ORDER BY "@10"."@i" ASC) FILTER(WHERE
                              "@10"."@i" <= CAST($6 AS BIGINT)) AS "@cursors",
                            COUNT(*) AS "@n"
                          FROM (
                            SELECT
                              TRANSLATE(
                                ENCODE(
                                  convert_to(
                                    CAST(json_build_array(
                                      'clm PUBLISHED_AT DESC',
                                      CAST(EXTRACT(EPOCH FROM claim_voice_1.published_at) * 1000000 AS BIGINT),
                                      claim_voice_1.claim_id
                                    ) AS TEXT),
                                    'UTF8'
                                  ),
                                  'base64'
                                ),
                                e'+/=\n',
                                '-_'
                              ) AS "@cursor",
                              ROW_NUMBER() OVER (ORDER BY claim_voice_1.published_at DESC, claim_voice_1.claim_id DESC) AS "@i"
                            FROM claim AS claim_1, claim_voice AS claim_voice_1
                            WHERE
                              claim_voice_1.claim_id = claim_1.claim_id
                              AND claim_voice_1.actor_id = actor_1.actor_id
                              AND claim_1.review_status IN ('PENDING', 'APPROVED')
                              AND claim_voice_1.claim_id IN (
                                SELECT
                                  claim_source_1.claim_id
                                FROM claim_source AS claim_source_1
                                JOIN source AS source_1
                                  ON source_1.source_id = claim_source_1.source_id
                                WHERE
                                  source_1.identification = ANY(
                                    CAST($3 AS TEXT[])
                                  )
                              )
                            ORDER BY
                              claim_voice_1.published_at DESC,
                              claim_voice_1.claim_id DESC
                            LIMIT CAST($7 AS BIGINT)
                          ) AS "@10"
                        ) AS "@11"
                      ) AS "@13"
                    ) AS "claims",
                    (
                      SELECT
                        to_json("@20") AS to_json_7
                      FROM (
                        SELECT
                          (
                            SELECT
                              COALESCE(JSON_AGG(to_json("@15")), CAST('[]' AS JSON)) AS coalesce_5
                            FROM (
                              SELECT
                                "@14"."@key" AS "value",
                                "@14"."@n" AS "count"
                              FROM (
                                SELECT
                                  CAST(timezone('UTC', stance_1.held_at) AS DATE) AS "@key",
                                  COUNT(*) AS "@n"
                                FROM stance AS stance_1
                                WHERE
                                  stance_1.actor_id = actor_1.actor_id
                                  AND stance_1.current = TRUE
                                  AND stance_1.review_status IN ('PENDING', 'APPROVED')
                                  AND CAST(timezone('UTC', stance_1.held_at) AS DATE) IS NOT NULL
                                GROUP BY
                                  CAST(timezone('UTC', stance_1.held_at) AS DATE)
                              ) AS "@14"
                              ORDER BY
                                "@14"."@n" DESC,
                                "@14"."@key"
                              LIMIT CAST($8 AS BIGINT)
                            ) AS "@15"
                          ) AS "facets",
                          COALESCE("@19"."@list0", CAST('[]' AS JSON)) AS "edges"
                        FROM (
                          SELECT
                            JSON_AGG("@18"."@list0" ORDER BY "@18"."@i" ASC) FILTER(WHERE
                              "@18"."@i" <= CAST($9 AS BIGINT)) AS "@list0",
                            ARRAY_AGG("@18"."@cursor" ORDER BY "@18"."@i" ASC) FILTER(WHERE
                              "@18"."@i" <= CAST($9 AS BIGINT)) AS "@cursors",
                            COUNT(*) AS "@n"
                          FROM (
                            SELECT
                              (
                                SELECT
                                  to_json("@17") AS to_json_8
                                FROM (
                                  SELECT
                                    (
                                      SELECT
                                        to_json("@16") AS to_json_9
                                      FROM (
                                        SELECT
                                          'sta_' || stance_1.stance_id AS "id"
                                      ) AS "@16"
                                    ) AS "node"
                                ) AS "@17"
                              ) AS "@list0",
                              TRANSLATE(
                                ENCODE(
                                  convert_to(
                                    CAST(json_build_array(
                                      'sta HELD_AT DESC',
                                      CAST(EXTRACT(EPOCH FROM stance_1.held_at) * 1000000 AS BIGINT),
                                      stance_1.stance_id
                                    ) AS TEXT),
                                    'UTF8'
                                  ),
                                  'base64'
                                ),
                                e'+/=\n',
                                '-_'
                              ) AS "@cursor",
                              ROW_NUMBER() OVER (ORDER BY stance_1.held_at DESC, stance_1.stance_id DESC) AS "@i"
                            FROM stance AS stance_1
                            WHERE
                              stance_1.actor_id = actor_1.actor_id
                              AND stance_1.current = TRUE
                              AND stance_1.review_status IN ('PENDING', 'APPROVED')
                            ORDER BY
                              stance_1.held_at DESC,
                              stance_1.stance_id DESC
                            LIMIT CAST($10 AS BIGINT)
                          ) AS "@18"
                        ) AS "@19"
                      ) AS "@20"
                    ) AS "stances"
                  FROM actor AS actor_1
                  WHERE
                    actor_1.merged_into_id IS NULL AND actor_1.type = ANY(
                      CAST($11 AS TEXT[])
                    )
                  ORDER BY
                    actor_1.name_key ASC,
                    actor_1.actor_id ASC
                  LIMIT CAST($12 AS BIGINT)
                ) AS "@21"
              ) AS "nodes"
          ) AS "@22"
        ) AS "actors"
    ) AS "@23"
  ) AS anon_1;
