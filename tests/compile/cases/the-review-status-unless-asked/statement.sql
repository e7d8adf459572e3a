SELECT
  (
    SELECT
      to_json("@25") AS to_json_1
    FROM (
      SELECT
        (
          SELECT
            to_json("@1") AS to_json_2
          FROM (
            SELECT
              (
                SELECT
                  COUNT(*) AS count_1
                FROM claim AS claim_1
                WHERE
                  claim_1.current = TRUE AND claim_1.review_status IN ('PENDING', 'APPROVED')
              ) AS "totalCount"
          ) AS "@1"
        ) AS "standing",
        (
          SELECT
            to_json("@3") AS to_json_3
          FROM (
            SELECT
              (
                SELECT
                  COUNT(*) AS count_2
                FROM claim AS claim_2
                WHERE
                  claim_2.current = TRUE AND claim_2.review_status = ANY(
                    CAST($1 AS TEXT[])
                  )
              ) AS "totalCount",
              (
                SELECT
                  COALESCE(JSON_AGG(to_json("@2")), CAST('[]' AS JSON)) AS coalesce_1
                FROM (
                  SELECT
                    claim_2.review_status AS "reviewStatus"
                  FROM claim AS claim_2
                  WHERE
                    claim_2.current = TRUE AND claim_2.review_status = ANY(
                      CAST($1 AS TEXT[])
                    )
                  ORDER BY
                    claim_2.published_at DESC,
                    claim_2.claim_id DESC
                  LIMIT CAST($2 AS BIGINT)
                ) AS "@2"
              ) AS "nodes"
          ) AS "@3"
        ) AS "rejected",
        (
          SELECT
            to_json("@5") AS to_json_4
          FROM (
            SELECT
              (
                SELECT
                  COALESCE(JSON_AGG(to_json("@4")), CAST('[]' AS JSON)) AS coalesce_2
                FROM (
                  SELECT
                    'clm_' || claim_3.claim_id AS "id",
                    claim_3.review_status AS "reviewStatus"
                  FROM claim AS claim_3
                  WHERE
                    claim_3.current = TRUE
                    AND (
                      (
                        claim_3.review_status = ANY(
                          CAST($3 AS TEXT[])
                        )
                      )
                      OR (
                        claim_3.claim_id = ANY(
                          CAST($4 AS BIGINT[])
                        )
                      )
                    )
                  ORDER BY
                    claim_3.published_at DESC,
                    claim_3.claim_id DESC
                  LIMIT CAST($5 AS BIGINT)
                ) AS "@4"
              ) AS "nodes"
          ) AS "@5"
        ) AS "retracted",
        (
          SELECT
            to_json("@6") AS to_json_5
          FROM (
            SELECT
              (
                SELECT
                  COUNT(*) AS count_3
                FROM claim AS claim_4
                WHERE
                  claim_4.current = TRUE
                  AND NOT (
                    claim_4.review_status = ANY(
                      CAST($6 AS TEXT[])
                    )
                  ) IS TRUE
              ) AS "totalCount"
          ) AS "@6"
        ) AS "any",
        (
          SELECT
            to_json("@7") AS to_json_6
          FROM (
            SELECT
              (
                SELECT
                  COUNT(*) AS count_4
                FROM claim AS claim_5
                WHERE
                  claim_5.current = TRUE AND claim_5.review_status IN ('PENDING', 'APPROVED')
              ) AS "totalCount"
          ) AS "@7"
        ) AS "unsaid",
        COALESCE(
          (
            SELECT
              to_json("@11") AS to_json_7
            FROM (
              SELECT
                (
                  SELECT
                    to_json("@8") AS to_json_8
                  FROM (
                    SELECT
                      (
                        SELECT
                          COUNT(*) AS count_5
                        FROM claim AS claim_6
                        WHERE
                          claim_6.version_id = article_version_1.version_id
                          AND claim_6.review_status IN ('PENDING', 'APPROVED')
                      ) AS "totalCount"
                  ) AS "@8"
                ) AS "claims",
                (
                  SELECT
                    to_json("@9") AS to_json_9
                  FROM (
                    SELECT
                      (
                        SELECT
                          COUNT(*) AS count_6
                        FROM claim AS claim_7
                        WHERE
                          claim_7.version_id = article_version_1.version_id
                          AND claim_7.review_status = ANY(
                            CAST($7 AS TEXT[])
                          )
                      ) AS "totalCount"
                  ) AS "@9"
                ) AS "all",
                (
                  SELECT
                    to_json("@10") AS to_json_10
                  FROM (
                    SELECT
                      (
                        SELECT
                          COUNT(*) AS count_7
                        FROM stance AS stance_1
                        WHERE
                          stance_1.version_id = article_version_1.version_id
                          AND stance_1.review_status IN ('PENDING', 'APPROVED')
                      ) AS "totalCount"
                  ) AS "@10"
                ) AS "stances"
              FROM article_version AS article_version_1
              WHERE
                article_version_1.article_id = CAST($8 AS BIGINT) AND article_version_1.current
            ) AS "@11"
          ),
          (
            SELECT
              to_json("@12") AS to_json_11
            FROM (
              SELECT
              FROM outlet AS outlet_1
              WHERE
                outlet_1.outlet_id = CAST($9 AS BIGINT)
            ) AS "@12"
          ),
          (
            SELECT
              to_json("@13") AS to_json_12
            FROM (
              SELECT
              FROM claim AS claim_8
              WHERE
                claim_8.claim_id = CAST($10 AS BIGINT)
            ) AS "@13"
          ),
          (
            SELECT
              to_json("@14") AS to_json_13
            FROM (
              SELECT
              FROM source AS source_1
              WHERE
                source_1.source_id = CAST($11 AS BIGINT)
            ) AS "@14"
          ),
          (
            SELECT
              to_json("@15") AS to_json_14
            FROM (
              SELECT
              FROM proposition AS proposition_1
              WHERE
                proposition_1.proposition_id = (
                  SELECT
                    COALESCE(proposition_2.merged_into_id, proposition_2.proposition_id) AS coalesce_3
                  FROM proposition AS proposition_2
                  WHERE
                    proposition_2.proposition_id = CAST($12 AS BIGINT)
                )
                AND proposition_1.articles > 0
            ) AS "@15"
          ),
          (
            SELECT
              to_json("@16") AS to_json_15
            FROM (
              SELECT
              FROM fact_check AS fact_check_1
              WHERE
                fact_check_1.fact_check_id = CAST($13 AS BIGINT)
            ) AS "@16"
          ),
          (
            SELECT
              to_json("@17") AS to_json_16
            FROM (
              SELECT
              FROM proposition_relation AS proposition_relation_1
              WHERE
                proposition_relation_1.relation_id = CAST($14 AS BIGINT)
            ) AS "@17"
          ),
          (
            SELECT
              to_json("@18") AS to_json_17
            FROM (
              SELECT
              FROM actor AS actor_1
              WHERE
                actor_1.actor_id = (
                  SELECT
                    COALESCE(actor_2.merged_into_id, actor_2.actor_id) AS coalesce_4
                  FROM actor AS actor_2
                  WHERE
                    actor_2.actor_id = CAST($15 AS BIGINT)
                )
            ) AS "@18"
          ),
          (
            SELECT
              to_json("@19") AS to_json_18
            FROM (
              SELECT
              FROM issue AS issue_1
              WHERE
                issue_1.issue_id = (
                  SELECT
                    COALESCE(issue_2.merged_into_id, issue_2.issue_id) AS coalesce_5
                  FROM issue AS issue_2
                  WHERE
                    issue_2.issue_id = CAST($16 AS BIGINT)
                )
            ) AS "@19"
          ),
          (
            SELECT
              to_json("@20") AS to_json_19
            FROM (
              SELECT
              FROM stance AS stance_2
              WHERE
                stance_2.stance_id = CAST($17 AS BIGINT)
            ) AS "@20"
          ),
          (
            SELECT
              to_json("@21") AS to_json_20
            FROM (
              SELECT
              FROM ingestion AS ingestion_1
              WHERE
                ingestion_1.ingestion_id = CAST($18 AS BIGINT)
            ) AS "@21"
          ),
          (
            SELECT
              to_json("@22") AS to_json_21
            FROM (
              SELECT
              FROM judgement AS judgement_1
              WHERE
                judgement_1.judgement_id = CAST($19 AS BIGINT)
            ) AS "@22"
          ),
          (
            SELECT
              to_json("@23") AS to_json_22
            FROM (
              SELECT
              FROM mention_override AS mention_override_1
              WHERE
                mention_override_1.override_id = CAST($20 AS BIGINT)
            ) AS "@23"
          ),
          (
            SELECT
              to_json("@24") AS to_json_23
            FROM (
              SELECT
              FROM decision AS decision_1
              WHERE
                decision_1.decision_id = CAST($21 AS BIGINT)
            ) AS "@24"
          )
        ) AS "ofArticle"
    ) AS "@25"
  ) AS anon_1;
