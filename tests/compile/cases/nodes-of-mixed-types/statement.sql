SELECT
  (
    SELECT
      to_json("@18") AS to_json_1
    FROM (
      SELECT
        COALESCE(
          (
            SELECT
              JSON_AGG(
                COALESCE(
                  (
                    SELECT
                      to_json("@2") AS to_json_2
                    FROM (
                      SELECT
                        'Article' AS "__typename",
                        'art_' || article_version_1.article_id AS "id",
                        article_version_1.headline AS "headline",
                        article_version_1.version AS "version",
                        (
                          SELECT
                            to_json("@1") AS to_json_3
                          FROM (
                            SELECT
                              outlet_1.name AS "name"
                            FROM outlet AS outlet_1
                            WHERE
                              outlet_1.outlet_id = article_version_1.outlet_id
                          ) AS "@1"
                        ) AS "outlet"
                      FROM article_version AS article_version_1
                      WHERE
                        article_version_1.article_id = anon_2.key
                        AND article_version_1.current
                        AND anon_2.prefix = 'art'
                    ) AS "@2"
                  ),
                  (
                    SELECT
                      to_json("@3") AS to_json_4
                    FROM (
                      SELECT
                        'Outlet' AS "__typename",
                        'out_' || outlet_2.outlet_id AS "id"
                      FROM outlet AS outlet_2
                      WHERE
                        outlet_2.outlet_id = anon_2.key AND anon_2.prefix = 'out'
                    ) AS "@3"
                  ),
                  (
                    SELECT
                      to_json("@4") AS to_json_5
                    FROM (
                      SELECT
                        'Claim' AS "__typename",
                        'clm_' || claim_1.claim_id AS "id",
                        claim_1.text AS "text"
                      FROM claim AS claim_1
                      WHERE
                        claim_1.claim_id = anon_2.key AND anon_2.prefix = 'clm'
                    ) AS "@4"
                  ),
                  (
                    SELECT
                      to_json("@5") AS to_json_6
                    FROM (
                      SELECT
                        'Source' AS "__typename",
                        'src_' || source_1.source_id AS "id"
                      FROM source AS source_1
                      WHERE
                        source_1.source_id = anon_2.key AND anon_2.prefix = 'src'
                    ) AS "@5"
                  ),
                  (
                    SELECT
                      to_json("@6") AS to_json_7
                    FROM (
                      SELECT
                        'Proposition' AS "__typename",
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
                    ) AS "@6"
                  ),
                  (
                    SELECT
                      to_json("@7") AS to_json_8
                    FROM (
                      SELECT
                        'FactCheck' AS "__typename",
                        'fck_' || fact_check_1.fact_check_id AS "id"
                      FROM fact_check AS fact_check_1
                      WHERE
                        fact_check_1.fact_check_id = anon_2.key AND anon_2.prefix = 'fck'
                    ) AS "@7"
                  ),
                  (
                    SELECT
                      to_json("@8") AS to_json_9
                    FROM (
                      SELECT
                        'PropositionRelation' AS "__typename",
                        'rel_' || proposition_relation_1.relation_id AS "id"
                      FROM proposition_relation AS proposition_relation_1
                      WHERE
                        proposition_relation_1.relation_id = anon_2.key AND anon_2.prefix = 'rel'
                    ) AS "@8"
                  ),
                  (
                    SELECT
                      to_json("@11") AS to_json_10
                    FROM (
                      SELECT
                        'Actor' AS "__typename",
                        'act_' || actor_1.actor_id AS "id",
                        actor_1.name AS "name",
                        (
                          SELECT
                            COALESCE(JSON_AGG(to_json("@10")), CAST('[]' AS JSON)) AS coalesce_2
                          FROM (
                            SELECT
                              anon_3.title AS "title",
                              anon_3."from" AS "from",
                              anon_3."to" AS "to",
                              (
                                SELECT
                                  to_json("@9") AS to_json_11
                                FROM (
                                  SELECT
                                    actor_2.name AS "name"
                                  FROM actor AS actor_2
                                  WHERE
                                    actor_2.actor_id = anon_3.organization_id
                                ) AS "@9"
                              ) AS "organization"
                            FROM (
                              SELECT DISTINCT
                                actor_role_1.title AS title,
                                actor_role_1."from" AS "from",
                                actor_role_1."to" AS "to",
                                COALESCE(actor_3.merged_into_id, actor_3.actor_id) AS organization_id
                              FROM actor_role AS actor_role_1
                              LEFT OUTER JOIN actor AS actor_3
                                ON actor_3.actor_id = actor_role_1.organization_id
                              WHERE
                                actor_role_1.actor_id = ANY(
                                  ARRAY_PREPEND(actor_1.actor_id, actor_1.merged_ids)
                                )
                            ) AS anon_3
                            ORDER BY
                              anon_3."from",
                              anon_3."to",
                              anon_3.title,
                              anon_3.organization_id
                          ) AS "@10"
                        ) AS "roles"
                      FROM actor AS actor_1
                      WHERE
                        actor_1.actor_id = (
                          SELECT
                            COALESCE(actor_4.merged_into_id, actor_4.actor_id) AS coalesce_3
                          FROM actor AS actor_4
                          WHERE
                            actor_4.actor_id = anon_2.key
                        )
                        AND anon_2.prefix = 'act'
                    ) AS "@11"
                  ),
                  (
                    SELECT
                      to_json("@12") AS to_json_12
                    FROM (
                      SELECT
                        'Issue' AS "__typename",
                        'iss_' || issue_1.issue_id AS "id",
                        issue_1.label AS "label"
                      FROM issue AS issue_1
                      WHERE
                        issue_1.issue_id = (
                          SELECT
                            COALESCE(issue_2.merged_into_id, issue_2.issue_id) AS coalesce_4
                          FROM issue AS issue_2
                          WHERE
                            issue_2.issue_id = anon_2.key
                        )
                        AND anon_2.prefix = 'iss'
                    ) AS "@12"
                  ),
                  (
                    SELECT
                      to_json("@13") AS to_json_13
                    FROM (
                      SELECT
                        'Stance' AS "__typename",
                        'sta_' || stance_1.stance_id AS "id"
                      FROM stance AS stance_1
                      WHERE
                        stance_1.stance_id = anon_2.key AND anon_2.prefix = 'sta'
                    ) AS "@13"
                  ),
                  (
                    SELECT
                      to_json("@14") AS to_json_14
                    FROM (
                      SELECT
                        'Ingestion' AS "__typename",
                        'ing_' || ingestion_1.ingestion_id AS "id"
                      FROM ingestion AS ingestion_1
                      WHERE
                        ingestion_1.ingestion_id = anon_2.key AND anon_2.prefix = 'ing'
                    ) AS "@14"
                  ),
                  (
                    SELECT
                      to_json("@15") AS to_json_15
                    FROM (
                      SELECT
                        'Judgement' AS "__typename",
                        'jdg_' || judgement_1.judgement_id AS "id"
                      FROM judgement AS judgement_1
                      WHERE
                        judgement_1.judgement_id = anon_2.key AND anon_2.prefix = 'jdg'
                    ) AS "@15"
                  ),
                  (
                    SELECT
                      to_json("@16") AS to_json_16
                    FROM (
                      SELECT
                        'MentionOverride' AS "__typename",
                        'ovr_' || mention_override_1.override_id AS "id"
                      FROM mention_override AS mention_override_1
                      WHERE
                        mention_override_1.override_id = anon_2.key AND anon_2.prefix = 'ovr'
                    ) AS "@16"
                  ),
                  (
                    SELECT
                      to_json("@17") AS to_json_17
                    FROM (
                      SELECT
                        'Decision' AS "__typename",
                        'dec_' || decision_1.decision_id AS "id"
                      FROM decision AS decision_1
                      WHERE
                        decision_1.decision_id = anon_2.key AND anon_2.prefix = 'dec'
                    ) AS "@17"
                  )
                ) ORDER BY anon_2.place
              ) AS json_agg_1
            FROM UNNEST(CAST($1 AS TEXT[]), CAST($2 AS BIGINT[])) WITH ORDINALITY AS anon_2(prefix, key, place)
          ),
          CAST('[]' AS JSON)
        ) AS "nodes"
    ) AS "@18"
  ) AS anon_1;
