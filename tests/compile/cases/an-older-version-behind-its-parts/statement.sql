SELECT
  (
    SELECT
      to_json("@22") AS to_json_1
    FROM (
      SELECT
        COALESCE(
          (
            SELECT
              to_json("@1") AS to_json_2
            FROM (
              SELECT
              FROM article_version AS article_version_1
              WHERE
                article_version_1.article_id = CAST($1 AS BIGINT) AND article_version_1.current
            ) AS "@1"
          ),
          (
            SELECT
              to_json("@2") AS to_json_3
            FROM (
              SELECT
              FROM outlet AS outlet_1
              WHERE
                outlet_1.outlet_id = CAST($2 AS BIGINT)
            ) AS "@2"
          ),
          (
            SELECT
              to_json("@6") AS to_json_4
            FROM (
              SELECT
                'clm_' || claim_1.claim_id AS "id",
                (
                  SELECT
                    to_json("@3") AS to_json_5
                  FROM (
                    SELECT
                      'art_' || article_version_2.article_id AS "id",
                      article_version_2.version AS "version"
                    FROM article_version AS article_version_2
                    WHERE
                      article_version_2.version_id = claim_1.version_id
                  ) AS "@3"
                ) AS "article",
                (
                  SELECT
                    COALESCE(JSON_AGG(to_json("@5")), CAST('[]' AS JSON)) AS coalesce_1
                  FROM (
                    SELECT
                      (
                        SELECT
                          to_json("@4") AS to_json_6
                        FROM (
                          SELECT
                            article_version_3.version AS "version"
                          FROM article_version AS article_version_3
                          WHERE
                            article_version_3.version_id = source_1.version_id
                        ) AS "@4"
                      ) AS "article"
                    FROM source AS source_1, claim_source AS claim_source_1
                    WHERE
                      claim_source_1.source_id = source_1.source_id
                      AND claim_source_1.claim_id = claim_1.claim_id
                    ORDER BY
                      claim_source_1.place
                  ) AS "@5"
                ) AS "sources"
              FROM claim AS claim_1
              WHERE
                claim_1.claim_id = CAST($3 AS BIGINT)
            ) AS "@6"
          ),
          (
            SELECT
              to_json("@7") AS to_json_7
            FROM (
              SELECT
              FROM source AS source_2
              WHERE
                source_2.source_id = CAST($4 AS BIGINT)
            ) AS "@7"
          ),
          (
            SELECT
              to_json("@8") AS to_json_8
            FROM (
              SELECT
              FROM proposition AS proposition_1
              WHERE
                proposition_1.proposition_id = (
                  SELECT
                    COALESCE(proposition_2.merged_into_id, proposition_2.proposition_id) AS coalesce_2
                  FROM proposition AS proposition_2
                  WHERE
                    proposition_2.proposition_id = CAST($5 AS BIGINT)
                )
                AND proposition_1.articles > 0
            ) AS "@8"
          ),
          (
            SELECT
              to_json("@9") AS to_json_9
            FROM (
              SELECT
              FROM fact_check AS fact_check_1
              WHERE
                fact_check_1.fact_check_id = CAST($6 AS BIGINT)
            ) AS "@9"
          ),
          (
            SELECT
              to_json("@10") AS to_json_10
            FROM (
              SELECT
              FROM proposition_relation AS proposition_relation_1
              WHERE
                proposition_relation_1.relation_id = CAST($7 AS BIGINT)
            ) AS "@10"
          ),
          (
            SELECT
              to_json("@11") AS to_json_11
            FROM (
              SELECT
              FROM actor AS actor_1
              WHERE
                actor_1.actor_id = (
                  SELECT
                    COALESCE(actor_2.merged_into_id, actor_2.actor_id) AS coalesce_3
                  FROM actor AS actor_2
                  WHERE
                    actor_2.actor_id = CAST($8 AS BIGINT)
                )
            ) AS "@11"
          ),
          (
            SELECT
              to_json("@12") AS to_json_12
            FROM (
              SELECT
              FROM issue AS issue_1
              WHERE
                issue_1.issue_id = (
                  SELECT
                    COALESCE(issue_2.merged_into_id, issue_2.issue_id) AS coalesce_4
                  FROM issue AS issue_2
                  WHERE
                    issue_2.issue_id = CAST($9 AS BIGINT)
                )
            ) AS "@12"
          ),
          (
            SELECT
              to_json("@13") AS to_json_13
            FROM (
              SELECT
              FROM stance AS stance_1
              WHERE
                stance_1.stance_id = CAST($10 AS BIGINT)
            ) AS "@13"
          ),
          (
            SELECT
              to_json("@14") AS to_json_14
            FROM (
              SELECT
              FROM ingestion AS ingestion_1
              WHERE
                ingestion_1.ingestion_id = CAST($11 AS BIGINT)
            ) AS "@14"
          ),
          (
            SELECT
              to_json("@15") AS to_json_15
            FROM (
              SELECT
              FROM judgement AS judgement_1
              WHERE
                judgement_1.judgement_id = CAST($12 AS BIGINT)
            ) AS "@15"
          ),
          (
            SELECT
              to_json("@16") AS to_json_16
            FROM (
              SELECT
              FROM mention_override AS mention_override_1
              WHERE
                mention_override_1.override_id = CAST($13 AS BIGINT)
            ) AS "@16"
          ),
          (
            SELECT
              to_json("@17") AS to_json_17
            FROM (
              SELECT
              FROM decision AS decision_1
              WHERE
                decision_1.decision_id = CAST($14 AS BIGINT)
            ) AS "@17"
          )
        ) AS "node",
        (
          SELECT
            to_json("@20") AS to_json_18
          FROM (
            SELECT
              'art_' || article_version_4.article_id AS "id",
              article_version_4.version AS "version",
              (
                SELECT
                  to_json("@19") AS to_json_19
                FROM (
                  SELECT
                    (
                      SELECT
                        COALESCE(JSON_AGG(to_json("@18")), CAST('[]' AS JSON)) AS coalesce_5
                      FROM (
                        SELECT
                          'clm_' || claim_2.claim_id AS "id"
                        FROM claim AS claim_2
                        WHERE
                          claim_2.version_id = article_version_4.version_id
                          AND claim_2.review_status IN ('PENDING', 'APPROVED')
                        ORDER BY
                          claim_2.position ASC,
                          claim_2.claim_id ASC
                        LIMIT CAST($15 AS BIGINT)
                      ) AS "@18"
                    ) AS "nodes"
                ) AS "@19"
              ) AS "claims"
            FROM article_version AS article_version_4
            WHERE
              article_version_4.current = TRUE
              AND article_version_4.article_id = CAST($16 AS BIGINT)
          ) AS "@20"
        ) AS "article",
        (
          SELECT
            to_json("@21") AS to_json_20
          FROM (
            SELECT
              (
                SELECT
                  COUNT(*) AS count_1
                FROM claim AS claim_3
                WHERE
                  claim_3.current = TRUE
                  AND claim_3.review_status IN ('PENDING', 'APPROVED')
                  AND claim_3.claim_id = ANY(
                    CAST($17 AS BIGINT[])
                  )
              ) AS "totalCount"
          ) AS "@21"
        ) AS "claims"
    ) AS "@22"
  ) AS anon_1;
