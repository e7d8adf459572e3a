SELECT
  (
    SELECT
      to_json("@17") AS to_json_1
    FROM (
      SELECT
        COALESCE(
          (
            SELECT
              JSON_AGG(
                COALESCE(
                  (
                    SELECT
                      to_json("@1") AS to_json_2
                    FROM (
                      SELECT
                        'art_' || article_version_1.article_id AS "id"
                      FROM article_version AS article_version_1
                      WHERE
                        article_version_1.article_id = anon_2.key
                        AND article_version_1.current
                        AND anon_2.prefix = 'art'
                    ) AS "@1"
                  ),
                  (
                    SELECT
                      to_json("@2") AS to_json_3
                    FROM (
                      SELECT
                        'out_' || outlet_1.outlet_id AS "id"
                      FROM outlet AS outlet_1
                      WHERE
                        outlet_1.outlet_id = anon_2.key AND anon_2.prefix = 'out'
                    ) AS "@2"
                  ),
                  (
                    SELECT
                      to_json("@3") AS to_json_4
                    FROM (
                      SELECT
                        'clm_' || claim_1.claim_id AS "id"
                      FROM claim AS claim_1
                      WHERE
                        claim_1.claim_id = anon_2.key AND anon_2.prefix = 'clm'
                    ) AS "@3"
                  ),
                  (
                    SELECT
                      to_json("@4") AS to_json_5
                    FROM (
                      SELECT
                        'src_' || source_1.source_id AS "id"
                      FROM source AS source_1
                      WHERE
                        source_1.source_id = anon_2.key AND anon_2.prefix = 'src'
                    ) AS "@4"
                  ),
                  (
                    SELECT
                      to_json("@5") AS to_json_6
                    FROM (
                      SELECT
                        'prp_' || proposition_1.proposition_id AS "id"
                      FROM proposition AS proposition_1
                      WHERE
                        proposition_1.proposition_id = (
                          SELECT
                            COALESCE(proposition_2.merged_into_id, proposition_2.proposition_id) AS coalesce_1
                          FROM proposition AS proposition_2
                          WHERE
                            proposition_2.proposition_id = anon_2.key
                        )
                        AND proposition_1.articles > 0
                        AND anon_2.prefix = 'prp'
                    ) AS "@5"
                  ),
                  (
                    SELECT
                      to_json("@6") AS to_json_7
                    FROM (
                      SELECT
                        'fck_' || fact_check_1.fact_check_id AS "id"
                      FROM fact_check AS fact_check_1
                      WHERE
                        fact_check_1.fact_check_id = anon_2.key AND anon_2.prefix = 'fck'
                    ) AS "@6"
                  ),
                  (
                    SELECT
                      to_json("@7") AS to_json_8
                    FROM (
                      SELECT
                        'rel_' || proposition_relation_1.relation_id AS "id"
                      FROM proposition_relation AS proposition_relation_1
                      WHERE
                        proposition_relation_1.relation_id = anon_2.key AND anon_2.prefix = 'rel'
                    ) AS "@7"
                  ),
                  (
                    SELECT
                      to_json("@8") AS to_json_9
                    FROM (
                      SELECT
                        'act_' || actor_1.actor_id AS "id"
                      FROM actor AS actor_1
                      WHERE
                        actor_1.actor_id = (
                          SELECT
                            COALESCE(actor_2.merged_into_id, actor_2.actor_id) AS coalesce_2
                          FROM actor AS actor_2
                          WHERE
                            actor_2.actor_id = anon_2.key
                        )
                        AND anon_2.prefix = 'act'
                    ) AS "@8"
                  ),
                  (
                    SELECT
                      to_json("@9") AS to_json_10
                    FROM (
                      SELECT
                        'iss_' || issue_1.issue_id AS "id"
                      FROM issue AS issue_1
                      WHERE
                        issue_1.issue_id = (
                          SELECT
                            COALESCE(issue_2.merged_into_id, issue_2.issue_id) AS coalesce_3
                          FROM issue AS issue_2
                          WHERE
                            issue_2.issue_id = anon_2.key
                        )
                        AND anon_2.prefix = 'iss'
                    ) AS "@9"
                  ),
                  (
                    SELECT
                      to_json("@10") AS to_json_11
                    FROM (
                      SELECT
                        'sta_' || stance_1.stance_id AS "id"
                      FROM stance AS stance_1
                      WHERE
                        stance_1.stance_id = anon_2.key AND anon_2.prefix = 'sta'
                    ) AS "@10"
                  ),
                  (
                    SELECT
                      to_json("@11") AS to_json_12
                    FROM (
                      SELECT
                        'ing_' || ingestion_1.ingestion_id AS "id"
                      FROM ingestion AS ingestion_1
                      WHERE
                        ingestion_1.ingestion_id = anon_2.key AND anon_2.prefix = 'ing'
                    ) AS "@11"
                  ),
                  (
                    SELECT
                      to_json("@12") AS to_json_13
                    FROM (
                      SELECT
                        'jdg_' || judgement_1.judgement_id AS "id"
                      FROM judgement AS judgement_1
                      WHERE
                        judgement_1.judgement_id = anon_2.key AND anon_2.prefix = 'jdg'
                    ) AS "@12"
                  ),
                  (
                    SELECT
                      to_json("@13") AS to_json_14
                    FROM (
                      SELECT
                        'ovr_' || mention_override_1.override_id AS "id"
                      FROM mention_override AS mention_override_1
                      WHERE
                        mention_override_1.override_id = anon_2.key AND anon_2.prefix = 'ovr'
                    ) AS "@13"
                  ),
                  (
                    SELECT
                      to_json("@14") AS to_json_15
                    FROM (
                      SELECT
                        'dec_' || decision_1.decision_id AS "id"
                      FROM decision AS decision_1
                      WHERE
                        decision_1.decision_id = anon_2.key AND anon_2.prefix = 'dec'
                    ) AS "@14"
                  )
                ) ORDER BY anon_2.place
              ) AS json_agg_1
            FROM UNNEST(CAST($1 AS TEXT[]), CAST($2 AS BIGINT[])) WITH ORDINALITY AS anon_2(prefix, key, place)
          ),
          CAST('[]' AS JSON)
        ) AS "nodes",
        (
          SELECT
            to_json("@16") AS to_json_16
          FROM (
            SELECT
              (
                SELECT
                  COALESCE(JSON_AGG(to_json("@15")), CAST('[]' AS JSON)) AS coalesce_4
                FROM (
                  SELECT
                    actor_3.name AS "name",
                    actor_3.countries AS "countries",
                    actor_3.type AS "type"
                  FROM actor AS actor_3
                  WHERE
                    actor_3.merged_into_id IS NULL
                    AND (
                      (
                        actor_3.countries && CAST($3 AS TEXT[])
                      )
                      OR (
                        (
                          actor_3.actor_id = ANY(
                            CAST($4 AS BIGINT[])
                          )
                          OR actor_3.actor_id = ANY(
                            ARRAY((
                              SELECT
                                actor_4.merged_into_id
                              FROM actor AS actor_4
                              WHERE
                                actor_4.actor_id = ANY(
                                  CAST($4 AS BIGINT[])
                                )
                                AND actor_4.merged_into_id IS NOT NULL
                            ))
                          )
                        )
                        AND NOT (
                          actor_3.type = ANY(
                            CAST($5 AS TEXT[])
                          )
                        ) IS TRUE
                      )
                      OR (
                        actor_3.type = ANY(
                          CAST($6 AS TEXT[])
                        )
                      )
                    )
                  ORDER BY
                    actor_3.name_key ASC,
                    actor_3.actor_id ASC
                  LIMIT CAST($7 AS BIGINT)
                ) AS "@15"
              ) AS "nodes"
          ) AS "@16"
        ) AS "actors"
    ) AS "@17"
  ) AS anon_1;
