SELECT
  (
    SELECT
      to_json("@24") AS to_json_1
    FROM (
      SELECT
        (
          SELECT
            to_json("@23") AS to_json_2
          FROM (
            SELECT
              COALESCE("@21"."@list0", CAST('[]' AS JSON)) AS "edges",
              (
                SELECT
                  to_json("@22") AS to_json_3
                FROM (
                  SELECT
                    "@21"."@n" > CAST($1 AS BIGINT) AS "hasNextPage",
                    EXISTS(
                      SELECT
                        TRUE AS anon_2
                      FROM article_version AS article_version_1
                      WHERE
                        article_version_1.current = TRUE
                        AND (article_version_1.published_at, article_version_1.article_id) >= (CAST($2 AS TIMESTAMPTZ), CAST($3 AS BIGINT))
                    ) AS "hasPreviousPage",
                    "@21"."@cursors"[1] AS "startCursor",
                    "@21"."@cursors"[cardinality("@21"."@cursors")] AS "endCursor"
                ) AS "@22"
              ) AS "pageInfo"
            FROM (
              SELECT
                JSON_AGG("@20"."@list0" ORDER BY "@20"."@i" ASC) FILTER(WHERE
                  "@20"."@i" <= CAST($4 AS BIGINT)) AS "@list0",
                ARRAY_AGG("@20"."@cursor" ORDER BY "@20"."@i" ASC) FILTER(WHERE
                  "@20"."@i" <= CAST($4 AS BIGINT)) AS "@cursors",
                COUNT(*) AS "@n"
              FROM (
                SELECT
                  (
                    SELECT
                      to_json("@19") AS to_json_4
                    FROM (
                      SELECT
                        TRANSLATE(
                          ENCODE(
                            convert_to(
                              CAST(json_build_array(
                                'art PUBLISHED_AT DESC',
                                CAST(EXTRACT(EPOCH FROM article_version_1.published_at) * 1000000 AS BIGINT),
                                article_version_1.article_id
                              ) AS TEXT),
                              'UTF8'
                            ),
                            'base64'
                          ),
                          e'+/=\n',
                          '-_'
                        ) AS "cursor",
                        (
                          SELECT
                            to_json("@18") AS to_json_5
                          FROM (
                            SELECT
                              'art_' || article_version_1.article_id AS "id",
                              (
                                SELECT
                                  to_json("@6") AS to_json_6
                                FROM (
                                  SELECT
                                    COALESCE("@4"."@list0", CAST('[]' AS JSON)) AS "edges",
                                    (
                                      SELECT
                                        to_json("@5") AS to_json_7
                                      FROM (
                                        SELECT
                                          EXISTS(
                                            SELECT
                                              TRUE AS anon_2
                                            FROM claim AS claim_1
                                            WHERE
                                              claim_1.version_id = article_version_1.version_id
                                              AND claim_1.review_status IN ('PENDING', 'APPROVED')
                                              AND (claim_1.position, claim_1.claim_id) >= (CAST($5 AS BIGINT), CAST($6 AS BIGINT))
                                          ) AS "hasNextPage",
                                          "@4"."@n" > CAST($7 AS BIGINT) AS "hasPreviousPage",
                                          "@4"."@cursors"[1] AS "startCursor",
                                          "@4"."@cursors"[cardinality("@4"."@cursors")] AS "endCursor"
                                      ) AS "@5"
                                    ) AS "pageInfo"
                                  FROM (
                                    SELECT
                                      JSON_AGG("@3"."@list0" ORDER BY "@3"."@i" DESC) FILTER(WHERE
                                        "@3"."@i" <= CAST($8 AS BIGINT)) AS "@list0",
                                      ARRAY_AGG("@3"."@cursor" ORDER BY "@3"."@i" DESC) FILTER(WHERE
                                        "@3"."@i" <= CAST($8 AS BIGINT)) AS "@cursors",
                                      COUNT(*) AS "@n"
                                    FROM (
                                      SELECT
                                        (
                                          SELECT
                                            to_json("@2") AS to_json_8
                                          FROM (
                                            SELECT
                                              TRANSLATE(
                                                ENCODE(
                                                  convert_to(
                                                    CAST(json_build_array('clm POSITION ASC', claim_1.position, claim_1.claim_id) AS TEXT),
                                                    'UTF8'
                                                  ),
                                                  'base64'
                                                ),
                                                e'+/=\n',
                                                '-_'
                                              ) AS "cursor",
                                              (
                                                SELECT
                                                  to_json("@1") AS to_json_9
                                                FROM (
                                                  SELECT
                                                    'clm_' || claim_1.claim_id AS "id",
                                                    claim_1.text AS "position"
                                                ) AS "@1"
                                              ) AS "node"
                                          ) AS "@2"
                                        ) AS "@list0",
                                        TRANSLATE(
                                          ENCODE(
                                            convert_to(
                                              CAST(json_build_array('clm POSITION ASC', claim_1.position, claim_1.claim_id) AS TEXT),
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
                                        claim_1.version_id = article_version_1.version_id
                                        AND claim_1.review_status IN ('PENDING', 'APPROVED')
                                        AND (claim_1.position, claim_1.claim_id) < (CAST($9 AS BIGINT), CAST($10 AS BIGINT))
                                      ORDER BY
                                        claim_1.position DESC,
                                        claim_1.claim_id DESC
                                      LIMIT CAST($11 AS BIGINT)
                                    ) AS "@3"
                                  ) AS "@4"
                                ) AS "@6"
                              ) AS "claims",
                              (
                                SELECT
                                  to_json("@17") AS to_json_10
                                FROM (
                                  SELECT
                                    COALESCE("@15"."@list0", CAST('[]' AS JSON)) AS "edges",
                                    (
                                      SELECT
                                        to_json("@16") AS to_json_11
                                      FROM (
                                        SELECT
                                          "@15"."@n" > CAST($12 AS BIGINT) AS "hasNextPage",
                                          FALSE AS "hasPreviousPage"
                                      ) AS "@16"
                                    ) AS "pageInfo"
                                  FROM (
                                    SELECT
                                      JSON_AGG("@14"."@list0" ORDER BY "@14"."@i" ASC) FILTER(WHERE
                                        "@14"."@i" <= CAST($13 AS BIGINT)) AS "@list0",
                                      ARRAY_AGG("@14"."@cursor" ORDER BY "@14"."@i" ASC) FILTER(WHERE
                                        "@14"."@i" <= CAST($13 AS BIGINT)) AS "@cursors",
                                      COUNT(*) AS "@n"
                                    FROM (
                                      SELECT
                                        (
                                          SELECT
                                            to_json("@13") AS to_json_12
                                          FROM (
                                            SELECT
                                              TRANSLATE(
                                                ENCODE(
                                                  convert_to(
                                                    CAST(json_build_array(
                                                      'sta HELD_AT ASC',
                                                      CAST(EXTRACT(EPOCH FROM stance_1.held_at) * 1000000 AS BIGINT),
                                                      stance_1.stance_id
                                                    ) AS TEXT),
                                                    'UTF8'
                                                  ),
                                                  'base64'
                                                ),
                                                e'+/=\n',
                                                '-_'
                                              ) AS "cursor",
                                              (
                                                SELECT
                                                  to_json("@12") AS to_json_13
                                                FROM (
                                                  SELECT
                                                    'sta_' || stance_1.stance_id AS "id",
                                                    (
                                                      SELECT
                                                        to_json("@11") AS to_json_14
                                                      FROM (
                                                        SELECT
                                                          (
                                                            SELECT
                                                              to_json("@10") AS to_json_15
                                                            FROM (
                                                              SELECT
                                                                COALESCE("@9"."@list0", CAST('[]' AS JSON)) AS "edges",
                                                                (
                                                                  SELECT
                                                                    COUNT(*) AS count_1
                                                                  FROM stance AS stance_2
                                                                  WHERE
                                                                    stance_2.claim_id = claim_2.claim_id
                                                                    AND stance_2.review_status IN ('PENDING', 'APPROVED')
                                                                ) AS "totalCount"
                                                              FROM (
                                                                SELECT
                                                                  JSON_AGG("@8"."@list0" ORDER BY "@8"."@i" DESC) FILTER(WHERE
                                                                    "@8"."@i" <= CAST($14 AS BIGINT)) AS "@list0",
                                                                  ARRAY_AGG("@8"."@cursor" ORDER BY "@8"."@i" DESC) FILTER(WHERE
                                                                    "@8"."@i" <= CAST($14 AS BIGINT)) AS "@cursors",
                                                                  COUNT(*) AS "@n"
                                                                FROM (
                                                                  SELECT
                                                                    (
                                                                      SELECT
                                                                        to_json("@7") AS to_json_16
                                                                      FROM (
                                                                        SELECT
                                                                          TRANSLATE(
                                                                            ENCODE(
                                                                              convert_to(
                                                                                CAST(json_build_array(
                                                                                  'sta HELD_AT DESC',
                                                                                  CAST(EXTRACT(EPOCH FROM stance_2.held_at) * 1000000 AS BIGINT),
                                                                                  stance_2.stance_id
                                                                                ) AS TEXT),
                                                                                'UTF8'
                                                                              ),
                                                                              'base64'
                                                                            ),
                                                                            e'+/=\n',
                                                                            '-_'
                                                                          ) AS "cursor"
                                                                      ) AS "@7"
                                                                    ) AS "@list0",
                                                                    TRANSLATE(
                                                                      ENCODE(
                                                                        convert_to(
                                                                          CAST(json_build_array(
                                                                            'sta HELD_AT DESC',
                                                                            CAST(EXTRACT(EPOCH FROM stance_2.held_at) * 1000000 AS BIGINT),
                                                                            stance_2.stance_id
                                                                          ) AS TEXT),
                                                                          'UTF8'
                                                                        ),
                                                                        'base64'
                                                                      ),
                                                                      e'+/=\n',
                                                                      '-_'
                                                                    ) AS "@cursor",
                                                                    ROW_NUMBER() OVER (ORDER BY stance_2.held_at ASC, stance_2.stance_id ASC) AS "@i"
                                                                  FROM stance AS stance_2
                                                                  WHERE
                                                                    stance_2.claim_id = claim_2.claim_id
                                                                    AND stance_2.review_status IN ('PENDING', 'APPROVED')
                                                                  ORDER BY
                                                                    stance_2.held_at ASC,
                                                                    stance_2.stance_id ASC
                                                                  LIMIT CAST($15 AS BIGINT)
                                                                ) AS "@8"
                                                              ) AS "@9"
                                                            ) AS "@10"
                                                          ) AS "stances"
                                                        FROM claim AS claim_2
                                                        WHERE
                                                          claim_2.claim_id = stance_1.claim_id
                                                      ) AS "@11"
                                                    ) AS "claim"
                                                ) AS "@12"
                                              ) AS "node"
                                          ) AS "@13"
                                        ) AS "@list0",
                                        TRANSLATE(
                                          ENCODE(
                                            convert_to(
                                              CAST(json_build_array(
                                                'sta HELD_AT ASC',
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
                                        ROW_NUMBER() OVER (ORDER BY stance_1.held_at ASC, stance_1.stance_id ASC) AS "@i"
                                      FROM stance AS stance_1
                                      WHERE
                                        stance_1.version_id = article_version_1.version_id
                                        AND stance_1.review_status IN ('PENDING', 'APPROVED')
                                      ORDER BY
                                        stance_1.held_at ASC,
                                        stance_1.stance_id ASC
                                      LIMIT CAST($16 AS BIGINT)
                                    ) AS "@14"
                                  ) AS "@15"
                                ) AS "@17"
                              ) AS "stances"
                          ) AS "@18"
                        ) AS "node"
                    ) AS "@19"
                  ) AS "@list0",
                  TRANSLATE(
                    ENCODE(
                      convert_to(
                        CAST(json_build_array(
                          'art PUBLISHED_AT DESC',
                          CAST(EXTRACT(EPOCH FROM article_version_1.published_at) * 1000000 AS BIGINT),
                          article_version_1.article_id
                        ) AS TEXT),
                        'UTF8'
                      ),
                      'base64'
                    ),
                    e'+/=\n',
                    '-_'
                  ) AS "@cursor",
                  ROW_NUMBER() OVER (ORDER BY article_version_1.published_at DESC, article_version_1.article_id DESC) AS "@i"
                FROM article_version AS article_version_1
                WHERE
                  article_version_1.current = TRUE
                  AND (article_version_1.published_at, article_version_1.article_id) < (CAST($17 AS TIMESTAMPTZ), CAST($18 AS BIGINT))
                ORDER BY
                  article_version_1.published_at DESC,
                  article_version_1.article_id DESC
                LIMIT CAST($19 AS BIGINT)
              ) AS "@20"
            ) AS "@21"
          ) AS "@23"
        ) AS "articles"
    ) AS "@24"
  ) AS anon_1;
