SELECT
  (
    SELECT
      to_json("@25") AS to_json_1
    FROM (
      SELECT
        (
          SELECT
            to_json("@18") AS to_json_2
          FROM (
            SELECT
              (
                SELECT
                  COUNT(*) AS count_1
                FROM proposition AS proposition_1
                WHERE
                  proposition_1.articles > 0
                  AND proposition_1.articles >= CAST($1 AS BIGINT)
                  AND (
                    proposition_1.contested
                    OR (
                      proposition_1.independent_origins >= CAST($2 AS BIGINT)
                    )
                  )
              ) AS "totalCount",
              (
                SELECT
                  COALESCE(JSON_AGG(to_json("@17")), CAST('[]' AS JSON)) AS coalesce_1
                FROM (
                  SELECT
                    'prp_' || proposition_1.proposition_id AS "id",
                    proposition_1.text AS "text",
                    (
                      SELECT
                        to_json("@1") AS to_json_3
                      FROM (
                        SELECT
                          proposition_1.articles AS "articles",
                          proposition_1.outlets AS "outlets",
                          proposition_1.independent_origins AS "independentOrigins",
                          proposition_1.named_sources AS "namedSources",
                          proposition_1.unnamed_sources AS "unnamedSources",
                          proposition_1.contradicting_origins AS "contradictingOrigins"
                      ) AS "@1"
                    ) AS "corroboration",
                    (
                      SELECT
                        to_json("@5") AS to_json_4
                      FROM (
                        SELECT
                          claim_1.text AS "text",
                          (
                            SELECT
                              to_json("@2") AS to_json_5
                            FROM (
                              SELECT
                                'prp_' || proposition_2.proposition_id AS "id"
                              FROM proposition AS proposition_2
                              WHERE
                                proposition_2.proposition_id = claim_1.proposition_id
                                AND proposition_2.articles > 0
                            ) AS "@2"
                          ) AS "proposition",
                          (
                            SELECT
                              to_json("@4") AS to_json_6
                            FROM (
                              SELECT
                                article_version_1.origin_kind AS "originKind",
                                article_version_1.origin_score AS "originScore",
                                article_version_1.origin_method AS "originMethod",
                                (
                                  SELECT
                                    to_json("@3") AS to_json_7
                                  FROM (
                                    SELECT
                                      'art_' || article_version_2.article_id AS "id"
                                    FROM article_version AS article_version_2
                                    WHERE
                                      article_version_2.article_id = article_version_1.origin_id
                                      AND article_version_2.current = TRUE
                                  ) AS "@3"
                                ) AS "origin"
                              FROM article_version AS article_version_1
                              WHERE
                                article_version_1.version_id = claim_1.version_id
                            ) AS "@4"
                          ) AS "article"
                        FROM claim AS claim_1
                        WHERE
                          claim_1.claim_id = proposition_1.first_claim_id
                      ) AS "@5"
                    ) AS "firstReport",
                    (
                      SELECT
                        to_json("@6") AS to_json_8
                      FROM (
                        SELECT
                          (
                            SELECT
                              COUNT(*) AS count_2
                            FROM claim AS claim_2
                            WHERE
                              claim_2.proposition_id = proposition_1.proposition_id
                              AND claim_2.current = TRUE
                              AND claim_2.review_status IN ('PENDING', 'APPROVED')
                          ) AS "totalCount"
                      ) AS "@6"
                    ) AS "claims",
                    (
                      SELECT
                        to_json("@14") AS to_json_9
                      FROM (
                        SELECT
                          COALESCE("@12"."@list0", CAST('[]' AS JSON)) AS "edges",
                          (
                            SELECT
                              to_json("@13") AS to_json_10
                            FROM (
                              SELECT
                                "@12"."@n" > CAST($3 AS BIGINT) AS "hasNextPage"
                            ) AS "@13"
                          ) AS "pageInfo"
                        FROM (
                          SELECT
                            JSON_AGG("@11"."@list0" ORDER BY "@11"."@i" ASC) FILTER(WHERE
                              "@11"."@i" <= CAST($4 AS BIGINT)) AS "@list0",
                            ARRAY_AGG("@11"."@cursor" ORDER BY "@11"."@i" ASC) FILTER(WHERE
                              "@11"."@i" <= CAST($4 AS BIGINT)) AS "@cursors",
                            COUNT(*) AS "@n"
                          FROM (
                            SELECT
                              (
                                SELECT
                                  to_json("@10") AS to_json_11
                                FROM (
                                  SELECT
                                    TRANSLATE(
                                      ENCODE(
                                        convert_to(
                                          CAST(json_build_array(
                                            'rel MADE_AT ASC',
                                            CAST(EXTRACT(EPOCH FROM anon_2.made_at) * 1000000 AS BIGINT),
                                            anon_2.relation_id
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
                                        to_json("@9") AS to_json_12
                                      FROM (
                                        SELECT
                                          'rel_' || anon_2.relation_id AS "id",
                                          anon_2.type AS "type",
                                          (
                                            SELECT
                                              to_json("@7") AS to_json_13
                                            FROM (
                                              SELECT
                                                'prp_' || proposition_3.proposition_id AS "id"
                                              FROM proposition AS proposition_3
                                              WHERE
                                                proposition_3.proposition_id = (
                                                  SELECT
                                                    COALESCE(proposition_4.merged_into_id, proposition_4.proposition_id) AS coalesce_2
                                                  FROM proposition AS proposition_4
                                                  WHERE
                                                    proposition_4.proposition_id = anon_2.from_id
                                                )
                                            ) AS "@7"
                                          ) AS "from",
                                          (
                                            SELECT
                                              to_json("@8") AS to_json_14
                                            FROM (
                                              SELECT
                                                'prp_' || proposition_5.proposition_id AS "id",
                                                proposition_5.text AS "text"
                                              FROM proposition AS proposition_5
                                              WHERE
                                                proposition_5.proposition_id = (
                                                  SELECT
                                                    COALESCE(proposition_6.merged_into_id, proposition_6.proposition_id) AS coalesce_3
                                                  FROM proposition AS proposition_6
                                                  WHERE
                                                    proposition_6.proposition_id = anon_2.to_id
                                                )
                                            ) AS "@8"
                                          ) AS "to",
                                          anon_2.reason AS "reason",
                                          anon_2.made_by AS "madeBy",
                                          TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM TO_CHAR(timezone('UTC', anon_2.made_at), 'YYYY-MM-DD"T"HH24:MI:SS.US'))) || 'Z' AS "madeAt"
                                      ) AS "@9"
                                    ) AS "node"
                                ) AS "@10"
                              ) AS "@list0",
                              TRANSLATE(
                                ENCODE(
                                  convert_to(
                                    CAST(json_build_array(
                                      'rel MADE_AT ASC',
                                      CAST(EXTRACT(EPOCH FROM anon_2.made_at) * 1000000 AS BIGINT),
                                      anon_2.relation_id
                                    ) AS TEXT),
                                    'UTF8'
                                  ),
                                  'base64'
                                ),
                                e'+/=\n',
                                '-_'
                              ) AS "@cursor",
                              ROW_NUMBER() OVER (ORDER BY anon_2.made_at ASC, anon_2.relation_id ASC) AS "@i"
                            FROM LATERAL (
                              SELECT
                                proposition_relation_1.relation_id AS relation_id,
                                proposition_1.proposition_id AS from_id,
                                CASE
                                  WHEN (
                                    proposition_relation_1.from_id = ANY(
                                      ARRAY_PREPEND(proposition_1.proposition_id, proposition_1.merged_ids)
                                    )
                                  )
                                  THEN proposition_relation_1.to_id
                                  ELSE proposition_relation_1.from_id
                                END AS to_id,
                                proposition_relation_1.type AS type,
                                proposition_relation_1.status AS status,
                                proposition_relation_1.score AS score,
                                proposition_relation_1.method AS method,
                                proposition_relation_1.reason AS reason,
                                proposition_relation_1.made_by AS made_by,
                                proposition_relation_1.made_at AS made_at,
                                proposition_relation_1.revoked_by AS revoked_by,
                                proposition_relation_1.revoked_at AS revoked_at,
                                proposition_relation_1.revoked_reason AS revoked_reason
                              FROM proposition_relation AS proposition_relation_1
                              WHERE
                                (
                                  proposition_relation_1.from_id = ANY(
                                    ARRAY_PREPEND(proposition_1.proposition_id, proposition_1.merged_ids)
                                  )
                                  OR proposition_relation_1.to_id = ANY(
                                    ARRAY_PREPEND(proposition_1.proposition_id, proposition_1.merged_ids)
                                  )
                                  AND proposition_relation_1.type = 'CONTRADICTS'
                                )
                                AND proposition_relation_1.revoked_at IS NULL
                                AND (
                                  EXISTS(
                                    SELECT
                                      TRUE AS anon_3
                                    FROM proposition AS proposition_7
                                    WHERE
                                      proposition_7.proposition_id = (
                                        SELECT
                                          COALESCE(proposition_8.merged_into_id, proposition_8.proposition_id) AS coalesce_4
                                        FROM proposition AS proposition_8
                                        WHERE
                                          proposition_8.proposition_id = CASE
                                            WHEN (
                                              proposition_relation_1.from_id = ANY(
                                                ARRAY_PREPEND(proposition_1.proposition_id, proposition_1.merged_ids)
                                              )
                                            )
                                            THEN proposition_relation_1.to_id
                                            ELSE proposition_relation_1.from_id
                                          END
                                      )
                                      AND proposition_7.proposition_id <> proposition_1.proposition_id
                                      AND proposition_7.articles > 0
                                  )
                                )
                                AND proposition_relation_1.status = CAST($5 AS VARCHAR)
                            ) AS anon_2
                            ORDER BY
                              anon_2.made_at ASC,
                              anon_2.relation_id ASC
                            LIMIT CAST($6 AS BIGINT)
                          ) AS "@11"
                        ) AS "@12"
                      ) AS "@14"
                    ) AS "confirmed",
                    (
                      SELECT
                        to_json("@16") AS to_json_15
                      FROM (
                        SELECT
                          (
                            SELECT
                              COUNT(*) AS count_3
                            FROM LATERAL (
                              SELECT
                                proposition_relation_2.relation_id AS relation_id,
                                proposition_1.proposition_id AS from_id,
                                CASE
                                  WHEN (
                                    proposition_relation_2.from_id = ANY(
                                      ARRAY_PREPEND(proposition_1.proposition_id, proposition_1.merged_ids)
                                    )
                                  )
                                  THEN proposition_relation_2.to_id
                                  ELSE proposition_relation_2.from_id
                                END AS to_id,
                                proposition_relation_2.type AS type,
                                proposition_relation_2.status AS status,
                                proposition_relation_2.score AS score,
                                proposition_relation_2.method AS method,
                                proposition_relation_2.reason AS reason,
                                proposition_relation_2.made_by AS made_by,
                                proposition_relation_2.made_at AS made_at,
                                proposition_relation_2.revoked_by AS revoked_by,
                                proposition_relation_2.revoked_at AS revoked_at,
                                proposition_relation_2.revoked_reason AS revoked_reason
                              FROM proposition_relation AS proposition_relation_2
                              WHERE
                                (
                                  proposition_relation_2.from_id = ANY(
                                    ARRAY_PREPEND(proposition_1.proposition_id, proposition_1.merged_ids)
                                  )
                                  OR proposition_relation_2.to_id = ANY(
                                    ARRAY_PREPEND(proposition_1.proposition_id, proposition_1.merged_ids)
                                  )
                                  AND proposition_relation_2.type = 'CONTRADICTS'
                                )
                                AND proposition_relation_2.revoked_at IS NULL
                                AND (
                                  EXISTS(
                                    SELECT
                                      TRUE AS anon_3
                                    FROM proposition AS proposition_9
                                    WHERE
                                      proposition_9.proposition_id = (
                                        SELECT
                                          COALESCE(proposition_10.merged_into_id, proposition_10.proposition_id) AS coalesce_5
                                        FROM proposition AS proposition_10
                                        WHERE
                                          proposition_10.proposition_id = CASE
                                            WHEN (
                                              proposition_relation_2.from_id = ANY(
                                                ARRAY_PREPEND(proposition_1.proposition_id, proposition_1.merged_ids)
                                              )
                                            )
                                            THEN proposition_relation_2.to_id
                                            ELSE proposition_relation_2.from_id
                                          END
                                      )
                                      AND proposition_9.proposition_id <> proposition_1.proposition_id
                                      AND proposition_9.articles > 0
                                  )
                                )
                                AND proposition_relation_2.type = CAST($7 AS VARCHAR)
                            ) AS anon_4
                          ) AS "totalCount",
                          (
                            SELECT
                              COALESCE(JSON_AGG(to_json("@15")), CAST('[]' AS JSON)) AS coalesce_6
                            FROM (
                              SELECT
                                anon_4.type AS "type",
                                anon_4.status AS "status",
                                anon_4.score AS "score",
                                anon_4.method AS "method"
                              FROM LATERAL (
                                SELECT
                                  proposition_relation_2.relation_id AS relation_id,
                                  proposition_1.proposition_id AS from_id,
                                  CASE
                                    WHEN (
                                      proposition_relation_2.from_id = ANY(
                                        ARRAY_PREPEND(proposition_1.proposition_id, proposition_1.merged_ids)
                                      )
                                    )
                                    THEN proposition_relation_2.to_id
                                    ELSE proposition_relation_2.from_id
                                  END AS to_id,
                                  proposition_relation_2.type AS type,
                                  proposition_relation_2.status AS status,
                                  proposition_relation_2.score AS score,
                                  proposition_relation_2.method AS method,
                                  proposition_relation_2.reason AS reason,
                                  proposition_relation_2.made_by AS made_by,
                                  proposition_relation_2.made_at AS made_at,
                                  proposition_relation_2.revoked_by AS revoked_by,
                                  proposition_relation_2.revoked_at AS revoked_at,
                                  proposition_relation_2.revoked_reason AS revoked_reason
                                FROM proposition_relation AS proposition_relation_2
                                WHERE
                                  (
                                    proposition_relation_2.from_id = ANY(
                                      ARRAY_PREPEND(proposition_1.proposition_id, proposition_1.merged_ids)
                                    )
                                    OR proposition_relation_2.to_id = ANY(
                                      ARRAY_PREPEND(proposition_1.proposition_id, proposition_1.merged_ids)
                                    )
                                    AND proposition_relation_2.type = 'CONTRADICTS'
                                  )
                                  AND proposition_relation_2.revoked_at IS NULL
                                  AND (
                                    EXISTS(
                                      SELECT
                                        TRUE AS anon_3
                                      FROM proposition AS proposition_9
                                      WHERE
                                        proposition_9.proposition_id = (
                                          SELECT
                                            COALESCE(proposition_10.merged_into_id, proposition_10.proposition_id) AS coalesce_5
                                          FROM proposition AS proposition_10
                                          WHERE
                                            proposition_10.proposition_id = CASE
                                              WHEN (
                                                proposition_relation_2.from_id = ANY(
                                                  ARRAY_PREPEND(proposition_1.proposition_id, proposition_1.merged_ids)
                                                )
                                              )
                                              THEN proposition_relation_2.to_id
                                              ELSE proposition_relation_2.from_id
                                            END
                                        )
                                        AND proposition_9.proposition_id <> proposition_1.proposition_id
                                        AND proposition_9.articles > 0
                                    )
                                  )
                                  AND proposition_relation_2.type = CAST($7 AS VARCHAR)
                              ) AS anon_4
                              ORDER BY
                                anon_4.made_at ASC,
                                anon_4.relation_id ASC
                              LIMIT CAST($8 AS BIGINT)
                            ) AS "@15"
                          ) AS "nodes"
                      ) AS "@16"
                    ) AS "relations"
                  FROM proposition AS proposition_1
                  WHERE
                    proposition_1.articles > 0
                    AND proposition_1.articles >= CAST($1 AS BIGINT)
                    AND (
                      proposition_1.contested
                      OR (
                        proposition_1.independent_origins >= CAST($2 AS BIGINT)
                      )
                    )
                  ORDER BY
                    proposition_1.independent_origins DESC,
                    proposition_1.proposition_id DESC
                  LIMIT CAST($9 AS BIGINT)
                ) AS "@17"
              ) AS "nodes"
          ) AS "@18"
        ) AS "propositions",
        (
          SELECT
            to_json("@23") AS to_json_16
          FROM (
            SELECT
              (
                SELECT
                  COALESCE(JSON_AGG(to_json("@22")), CAST('[]' AS JSON)) AS coalesce_7
                FROM (
                  SELECT
                    COALESCE(
                      (
                        SELECT
                          to_json("@19") AS to_json_17
                        FROM (
                          SELECT
                          FROM actor AS actor_1
                          WHERE
                            actor_1.actor_id = stance_1.target_actor_id
                        ) AS "@19"
                      ),
                      (
                        SELECT
                          to_json("@20") AS to_json_18
                        FROM (
                          SELECT
                          FROM issue AS issue_1
                          WHERE
                            issue_1.issue_id = stance_1.target_issue_id
                        ) AS "@20"
                      ),
                      (
                        SELECT
                          to_json("@21") AS to_json_19
                        FROM (
                          SELECT
                            proposition_11.text AS "text"
                          FROM proposition AS proposition_11
                          WHERE
                            proposition_11.proposition_id = stance_1.target_proposition_id
                        ) AS "@21"
                      )
                    ) AS "target"
                  FROM stance AS stance_1
                  WHERE
                    stance_1.current = TRUE
                    AND stance_1.review_status IN ('PENDING', 'APPROVED')
                    AND (
                      stance_1.target_proposition_id = ANY(
                        CAST($10 AS BIGINT[])
                      )
                      OR stance_1.target_proposition_id = ANY(
                        ARRAY((
                          SELECT
                            proposition_12.merged_into_id
                          FROM proposition AS proposition_12
                          WHERE
                            proposition_12.proposition_id = ANY(
                              CAST($10 AS BIGINT[])
                            )
                            AND proposition_12.merged_into_id IS NOT NULL
                        ))
                      )
                    )
                  ORDER BY
                    stance_1.held_at DESC,
                    stance_1.stance_id DESC
                  LIMIT CAST($11 AS BIGINT)
                ) AS "@22"
              ) AS "nodes"
          ) AS "@23"
        ) AS "stances",
        (
          SELECT
            to_json("@24") AS to_json_20
          FROM (
            SELECT
              (
                SELECT
                  COUNT(*) AS count_4
                FROM claim AS claim_3
                WHERE
                  claim_3.current = TRUE
                  AND claim_3.review_status IN ('PENDING', 'APPROVED')
                  AND (
                    claim_3.proposition_id = ANY(
                      CAST($12 AS BIGINT[])
                    )
                    OR claim_3.proposition_id = ANY(
                      ARRAY((
                        SELECT
                          proposition_13.merged_into_id
                        FROM proposition AS proposition_13
                        WHERE
                          proposition_13.proposition_id = ANY(
                            CAST($12 AS BIGINT[])
                          )
                          AND proposition_13.merged_into_id IS NOT NULL
                      ))
                    )
                  )
              ) AS "totalCount"
          ) AS "@24"
        ) AS "claims"
    ) AS "@25"
  ) AS anon_1;
