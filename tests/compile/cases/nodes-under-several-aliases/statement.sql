SELECT
  (
    SELECT
      to_json("@43") AS to_json_1
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
                        'act_' || actor_1.actor_id AS "id",
                        actor_1.name AS "name"
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
        ) AS "one",
        COALESCE(
          (
            SELECT
              JSON_AGG(
                COALESCE(
                  (
                    SELECT
                      to_json("@15") AS to_json_16
                    FROM (
                      SELECT
                        'Article' AS "__typename"
                      FROM article_version AS article_version_2
                      WHERE
                        article_version_2.article_id = anon_3.key
                        AND article_version_2.current
                        AND anon_3.prefix = 'art'
                    ) AS "@15"
                  ),
                  (
                    SELECT
                      to_json("@16") AS to_json_17
                    FROM (
                      SELECT
                        'Outlet' AS "__typename"
                      FROM outlet AS outlet_2
                      WHERE
                        outlet_2.outlet_id = anon_3.key AND anon_3.prefix = 'out'
                    ) AS "@16"
                  ),
                  (
                    SELECT
                      to_json("@17") AS to_json_18
                    FROM (
                      SELECT
                        'Claim' AS "__typename"
                      FROM claim AS claim_2
                      WHERE
                        claim_2.claim_id = anon_3.key AND anon_3.prefix = 'clm'
                    ) AS "@17"
                  ),
                  (
                    SELECT
                      to_json("@18") AS to_json_19
                    FROM (
                      SELECT
                        'Source' AS "__typename"
                      FROM source AS source_2
                      WHERE
                        source_2.source_id = anon_3.key AND anon_3.prefix = 'src'
                    ) AS "@18"
                  ),
                  (
                    SELECT
                      to_json("@19") AS to_json_20
                    FROM (
                      SELECT
                        'Proposition' AS "__typename"
                      FROM proposition AS proposition_3
                      WHERE
                        proposition_3.proposition_id = (
                          SELECT
                            COALESCE(proposition_4.merged_into_id, proposition_4.proposition_id) AS coalesce_4
                          FROM proposition AS proposition_4
                          WHERE
                            proposition_4.proposition_id = anon_3.key
                        )
                        AND proposition_3.articles > 0
                        AND anon_3.prefix = 'prp'
                    ) AS "@19"
                  ),
                  (
                    SELECT
                      to_json("@20") AS to_json_21
                    FROM (
                      SELECT
                        'FactCheck' AS "__typename"
                      FROM fact_check AS fact_check_2
                      WHERE
                        fact_check_2.fact_check_id = anon_3.key AND anon_3.prefix = 'fck'
                    ) AS "@20"
                  ),
                  (
                    SELECT
                      to_json("@21") AS to_json_22
                    FROM (
                      SELECT
                        'PropositionRelation' AS "__typename"
                      FROM proposition_relation AS proposition_relation_2
                      WHERE
                        proposition_relation_2.relation_id = anon_3.key AND anon_3.prefix = 'rel'
                    ) AS "@21"
                  ),
                  (
                    SELECT
                      to_json("@22") AS to_json_23
                    FROM (
                      SELECT
                        'Actor' AS "__typename",
                        actor_3.type AS "type"
                      FROM actor AS actor_3
                      WHERE
                        actor_3.actor_id = (
                          SELECT
                            COALESCE(actor_4.merged_into_id, actor_4.actor_id) AS coalesce_5
                          FROM actor AS actor_4
                          WHERE
                            actor_4.actor_id = anon_3.key
                        )
                        AND anon_3.prefix = 'act'
                    ) AS "@22"
                  ),
                  (
                    SELECT
                      to_json("@23") AS to_json_24
                    FROM (
                      SELECT
                        'Issue' AS "__typename",
                        issue_3.label AS "label"
                      FROM issue AS issue_3
                      WHERE
                        issue_3.issue_id = (
                          SELECT
                            COALESCE(issue_4.merged_into_id, issue_4.issue_id) AS coalesce_6
                          FROM issue AS issue_4
                          WHERE
                            issue_4.issue_id = anon_3.key
                        )
                        AND anon_3.prefix = 'iss'
                    ) AS "@23"
                  ),
                  (
                    SELECT
                      to_json("@24") AS to_json_25
                    FROM (
                      SELECT
                        'Stance' AS "__typename"
                      FROM stance AS stance_2
                      WHERE
                        stance_2.stance_id = anon_3.key AND anon_3.prefix = 'sta'
                    ) AS "@24"
                  ),
                  (
                    SELECT
                      to_json("@25") AS to_json_26
                    FROM (
                      SELECT
                        'Ingestion' AS "__typename"
                      FROM ingestion AS ingestion_2
                      WHERE
                        ingestion_2.ingestion_id = anon_3.key AND anon_3.prefix = 'ing'
                    ) AS "@25"
                  ),
                  (
                    SELECT
                      to_json("@26") AS to_json_27
                    FROM (
                      SELECT
                        'Judgement' AS "__typename"
                      FROM judgement AS judgement_2
                      WHERE
                        judgement_2.judgement_id = anon_3.key AND anon_3.prefix = 'jdg'
                    ) AS "@26"
                  ),
                  (
                    SELECT
                      to_json("@27") AS to_json_28
                    FROM (
                      SELECT
                        'MentionOverride' AS "__typename"
                      FROM mention_override AS mention_override_2
                      WHERE
                        mention_override_2.override_id = anon_3.key AND anon_3.prefix = 'ovr'
                    ) AS "@27"
                  ),
                  (
                    SELECT
                      to_json("@28") AS to_json_29
                    FROM (
                      SELECT
                        'Decision' AS "__typename"
                      FROM decision AS decision_2
                      WHERE
                        decision_2.decision_id = anon_3.key AND anon_3.prefix = 'dec'
                    ) AS "@28"
                  )
                ) ORDER BY anon_3.place
              ) AS json_agg_2
            FROM UNNEST(CAST($3 AS TEXT[]), CAST($4 AS BIGINT[])) WITH ORDINALITY AS anon_3(prefix, key, place)
          ),
          CAST('[]' AS JSON)
        ) AS "two",
        COALESCE(
          (
            SELECT
              JSON_AGG(
                COALESCE(
                  (
                    SELECT
                      to_json("@29") AS to_json_30
                    FROM (
                      SELECT
                        'art_' || article_version_3.article_id AS "id"
                      FROM article_version AS article_version_3
                      WHERE
                        article_version_3.article_id = anon_4.key
                        AND article_version_3.current
                        AND anon_4.prefix = 'art'
                    ) AS "@29"
                  ),
                  (
                    SELECT
                      to_json("@30") AS to_json_31
                    FROM (
                      SELECT
                        'out_' || outlet_3.outlet_id AS "id"
                      FROM outlet AS outlet_3
                      WHERE
                        outlet_3.outlet_id = anon_4.key AND anon_4.prefix = 'out'
                    ) AS "@30"
                  ),
                  (
                    SELECT
                      to_json("@31") AS to_json_32
                    FROM (
                      SELECT
                        'clm_' || claim_3.claim_id AS "id"
                      FROM claim AS claim_3
                      WHERE
                        claim_3.claim_id = anon_4.key AND anon_4.prefix = 'clm'
                    ) AS "@31"
                  ),
                  (
                    SELECT
                      to_json("@32") AS to_json_33
                    FROM (
                      SELECT
                        'src_' || source_3.source_id AS "id"
                      FROM source AS source_3
                      WHERE
                        source_3.source_id = anon_4.key AND anon_4.prefix = 'src'
                    ) AS "@32"
                  ),
                  (
                    SELECT
                      to_json("@33") AS to_json_34
                    FROM (
                      SELECT
                        'prp_' || proposition_5.proposition_id AS "id"
                      FROM proposition AS proposition_5
                      WHERE
                        proposition_5.proposition_id = (
                          SELECT
                            COALESCE(proposition_6.merged_into_id, proposition_6.proposition_id) AS coalesce_7
                          FROM proposition AS proposition_6
                          WHERE
                            proposition_6.proposition_id = anon_4.key
                        )
                        AND proposition_5.articles > 0
                        AND anon_4.prefix = 'prp'
                    ) AS "@33"
                  ),
                  (
                    SELECT
                      to_json("@34") AS to_json_35
                    FROM (
                      SELECT
                        'fck_' || fact_check_3.fact_check_id AS "id"
                      FROM fact_check AS fact_check_3
                      WHERE
                        fact_check_3.fact_check_id = anon_4.key AND anon_4.prefix = 'fck'
                    ) AS "@34"
                  ),
                  (
                    SELECT
                      to_json("@35") AS to_json_36
                    FROM (
                      SELECT
                        'rel_' || proposition_relation_3.relation_id AS "id"
                      FROM proposition_relation AS proposition_relation_3
                      WHERE
                        proposition_relation_3.relation_id = anon_4.key AND anon_4.prefix = 'rel'
                    ) AS "@35"
                  ),
                  (
                    SELECT
                      to_json("@36") AS to_json_37
                    FROM (
                      SELECT
                        'act_' || actor_5.actor_id AS "id"
                      FROM actor AS actor_5
                      WHERE
                        actor_5.actor_id = (
                          SELECT
                            COALESCE(actor_6.merged_into_id, actor_6.actor_id) AS coalesce_8
                          FROM actor AS actor_6
                          WHERE
                            actor_6.actor_id = anon_4.key
                        )
                        AND anon_4.prefix = 'act'
                    ) AS "@36"
                  ),
                  (
                    SELECT
                      to_json("@37") AS to_json_38
                    FROM (
                      SELECT
                        'iss_' || issue_5.issue_id AS "id"
                      FROM issue AS issue_5
                      WHERE
                        issue_5.issue_id = (
                          SELECT
                            COALESCE(issue_6.merged_into_id, issue_6.issue_id) AS coalesce_9
                          FROM issue AS issue_6
                          WHERE
                            issue_6.issue_id = anon_4.key
                        )
                        AND anon_4.prefix = 'iss'
                    ) AS "@37"
                  ),
                  (
                    SELECT
                      to_json("@38") AS to_json_39
                    FROM (
                      SELECT
                        'sta_' || stance_3.stance_id AS "id"
                      FROM stance AS stance_3
                      WHERE
                        stance_3.stance_id = anon_4.key AND anon_4.prefix = 'sta'
                    ) AS "@38"
                  ),
                  (
                    SELECT
                      to_json("@39") AS to_json_40
                    FROM (
                      SELECT
                        'ing_' || ingestion_3.ingestion_id AS "id"
                      FROM ingestion AS ingestion_3
                      WHERE
                        ingestion_3.ingestion_id = anon_4.key AND anon_4.prefix = 'ing'
                    ) AS "@39"
                  ),
                  (
                    SELECT
                      to_json("@40") AS to_json_41
                    FROM (
                      SELECT
                        'jdg_' || judgement_3.judgement_id AS "id"
                      FROM judgement AS judgement_3
                      WHERE
                        judgement_3.judgement_id = anon_4.key AND anon_4.prefix = 'jdg'
                    ) AS "@40"
                  ),
                  (
                    SELECT
                      to_json("@41") AS to_json_42
                    FROM (
                      SELECT
                        'ovr_' || mention_override_3.override_id AS "id"
                      FROM mention_override AS mention_override_3
                      WHERE
                        mention_override_3.override_id = anon_4.key AND anon_4.prefix = 'ovr'
                    ) AS "@41"
                  ),
                  (
                    SELECT
                      to_json("@42") AS to_json_43
                    FROM (
                      SELECT
                        'dec_' || decision_3.decision_id AS "id"
                      FROM decision AS decision_3
                      WHERE
                        decision_3.decision_id = anon_4.key AND anon_4.prefix = 'dec'
                    ) AS "@42"
                  )
                ) ORDER BY anon_4.place
              ) AS json_agg_3
            FROM UNNEST(CAST($5 AS TEXT[]), CAST($6 AS BIGINT[])) WITH ORDINALITY AS anon_4(prefix, key, place)
          ),
          CAST('[]' AS JSON)
        ) AS "none"
    ) AS "@43"
  ) AS anon_1;
