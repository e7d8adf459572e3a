SELECT
  (
    SELECT
      to_json("@12") AS to_json_1
    FROM (
      SELECT
        (
          SELECT
            to_json("@6") AS to_json_2
          FROM (
            SELECT
              (
                SELECT
                  COUNT(*) AS count_1
                FROM actor AS actor_1
                WHERE
                  actor_1.merged_into_id IS NULL
              ) AS "totalCount",
              COALESCE("@5"."@list0", CAST('[]' AS JSON)) AS "edges"
            FROM (
              SELECT
                JSON_AGG("@4"."@list0" ORDER BY "@4"."@i" ASC) FILTER(WHERE
                  "@4"."@i" <= CAST($1 AS BIGINT)) AS "@list0",
                ARRAY_AGG("@4"."@cursor" ORDER BY "@4"."@i" ASC) FILTER(WHERE
                  "@4"."@i" <= CAST($1 AS BIGINT)) AS "@cursors",
                COUNT(*) AS "@n"
              FROM (
                SELECT
                  (
                    SELECT
                      to_json("@3") AS to_json_3
                    FROM (
                      SELECT
                        TRANSLATE(
                          ENCODE(
                            convert_to(
                              CAST(json_build_array('act CLAIM_COUNT DESC', actor_tally_1.claims, actor_tally_1.actor_id) AS TEXT),
                              'UTF8'
                            ),
                            'base64'
                          ),
                          e'+/=\n',
                          '-_'
                        ) AS "cursor",
                        (
                          SELECT
                            to_json("@2") AS to_json_4
                          FROM (
                            SELECT
                              actor_1.name AS "name",
                              (
                                SELECT
                                  to_json("@1") AS to_json_5
                                FROM (
                                  SELECT
                                    (
                                      SELECT
                                        COUNT(*) AS count_2
                                      FROM claim AS claim_1, claim_voice AS claim_voice_1
                                      WHERE
                                        claim_voice_1.claim_id = claim_1.claim_id
                                        AND claim_voice_1.actor_id = actor_tally_1.actor_id
                                        AND claim_1.review_status IN ('PENDING', 'APPROVED')
                                    ) AS "totalCount"
                                ) AS "@1"
                              ) AS "claims"
                          ) AS "@2"
                        ) AS "node"
                    ) AS "@3"
                  ) AS "@list0",
                  TRANSLATE(
                    ENCODE(
                      convert_to(
                        CAST(json_build_array('act CLAIM_COUNT DESC', actor_tally_1.claims, actor_tally_1.actor_id) AS TEXT),
                        'UTF8'
                      ),
                      'base64'
                    ),
                    e'+/=\n',
                    '-_'
                  ) AS "@cursor",
                  ROW_NUMBER() OVER (ORDER BY actor_tally_1.claims DESC, actor_tally_1.actor_id DESC) AS "@i"
                FROM actor AS actor_1, actor_tally AS actor_tally_1
                WHERE
                  actor_1.merged_into_id IS NULL AND actor_tally_1.actor_id = actor_1.actor_id
                ORDER BY
                  actor_tally_1.claims DESC,
                  actor_tally_1.actor_id DESC
                LIMIT CAST($2 AS BIGINT)
              ) AS "@4"
            ) AS "@5"
          ) AS "@6"
        ) AS "most",
        (
          SELECT
            to_json("@11") AS to_json_6
          FROM (
            SELECT
              COALESCE("@9"."@list0", CAST('[]' AS JSON)) AS "nodes",
              (
                SELECT
                  to_json("@10") AS to_json_7
                FROM (
                  SELECT
                    "@9"."@n" > CAST($3 AS BIGINT) AS "hasNextPage",
                    EXISTS(
                      SELECT
                        TRUE AS anon_2
                      FROM actor AS actor_2, actor_tally AS actor_tally_2
                      WHERE
                        actor_2.merged_into_id IS NULL
                        AND actor_2.type = ANY(
                          CAST($4 AS TEXT[])
                        )
                        AND actor_tally_2.actor_id = actor_2.actor_id
                        AND (actor_tally_2.claims, actor_tally_2.actor_id) <= (CAST($5 AS BIGINT), CAST($6 AS BIGINT))
                    ) AS "hasPreviousPage"
                ) AS "@10"
              ) AS "pageInfo"
            FROM (
              SELECT
                JSON_AGG("@8"."@list0" ORDER BY "@8"."@i" ASC) FILTER(WHERE
                  "@8"."@i" <= CAST($7 AS BIGINT)) AS "@list0",
                ARRAY_AGG("@8"."@cursor" ORDER BY "@8"."@i" ASC) FILTER(WHERE
                  "@8"."@i" <= CAST($7 AS BIGINT)) AS "@cursors",
                COUNT(*) AS "@n"
              FROM (
                SELECT
                  (
                    SELECT
                      to_json("@7") AS to_json_8
                    FROM (
                      SELECT
                        actor_2.name AS "name"
                    ) AS "@7"
                  ) AS "@list0",
                  TRANSLATE(
                    ENCODE(
                      convert_to(
                        CAST(json_build_array('act CLAIM_COUNT ASC', actor_tally_2.claims, actor_tally_2.actor_id) AS TEXT),
                        'UTF8'
                      ),
                      'base64'
                    ),
                    e'+/=\n',
                    '-_'
                  ) AS "@cursor",
                  ROW_NUMBER() OVER (ORDER BY actor_tally_2.claims ASC, actor_tally_2.actor_id ASC) AS "@i"
                FROM actor AS actor_2, actor_tally AS actor_tally_2
                WHERE
                  actor_2.merged_into_id IS NULL
                  AND actor_2.type = ANY(
                    CAST($4 AS TEXT[])
                  )
                  AND actor_tally_2.actor_id = actor_2.actor_id
                  AND (actor_tally_2.claims, actor_tally_2.actor_id) > (CAST($8 AS BIGINT), CAST($9 AS BIGINT))
                ORDER BY
                  actor_tally_2.claims ASC,
                  actor_tally_2.actor_id ASC
                LIMIT CAST($10 AS BIGINT)
              ) AS "@8"
            ) AS "@9"
          ) AS "@11"
        ) AS "fewest"
    ) AS "@12"
  ) AS anon_1;
