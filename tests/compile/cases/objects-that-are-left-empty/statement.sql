SELECT
  (
    SELECT
      to_json("@39") AS to_json_1
    FROM (
      SELECT
        (
          SELECT
            to_json("@6") AS to_json_2
          FROM (
            SELECT
              COALESCE("@4"."@list0", CAST('[]' AS JSON)) AS "nodes",
              COALESCE("@4"."@list1", CAST('[]' AS JSON)) AS "edges",
              (
                SELECT
                  to_json("@5") AS to_json_3
                FROM (
                  SELECT
                ) AS "@5"
              ) AS "pageInfo"
            FROM (
              SELECT
                JSON_AGG("@3"."@list0" ORDER BY "@3"."@i" ASC) FILTER(WHERE
                  "@3"."@i" <= CAST($1 AS BIGINT)) AS "@list0",
                JSON_AGG("@3"."@list1" ORDER BY "@3"."@i" ASC) FILTER(WHERE
                  "@3"."@i" <= CAST($1 AS BIGINT)) AS "@list1",
                ARRAY_AGG("@3"."@cursor" ORDER BY "@3"."@i" ASC) FILTER(WHERE
                  "@3"."@i" <= CAST($1 AS BIGINT)) AS "@cursors",
                COUNT(*) AS "@n"
              FROM (
                SELECT
                  (
                    SELECT
                      to_json("@1") AS to_json_4
                    FROM (
                      SELECT
                    ) AS "@1"
                  ) AS "@list0",
                  (
                    SELECT
                      to_json("@2") AS to_json_5
                    FROM (
                      SELECT
                    ) AS "@2"
                  ) AS "@list1",
                  TRANSLATE(
                    ENCODE(
                      convert_to(
                        CAST(json_build_array('out NAME ASC', outlet_1.name_key, outlet_1.outlet_id) AS TEXT),
                        'UTF8'
                      ),
                      'base64'
                    ),
                    e'+/=\n',
                    '-_'
                  ) AS "@cursor",
                  ROW_NUMBER() OVER (ORDER BY outlet_1.name_key ASC, outlet_1.outlet_id ASC) AS "@i"
                FROM outlet AS outlet_1
                ORDER BY
                  outlet_1.name_key ASC,
                  outlet_1.outlet_id ASC
                LIMIT CAST($2 AS BIGINT)
              ) AS "@3"
            ) AS "@4"
          ) AS "@6"
        ) AS "outlets",
        (
          SELECT
            to_json("@7") AS to_json_6
          FROM (
            SELECT
          ) AS "@7"
        ) AS "issues",
        COALESCE(
          (
            SELECT
              to_json("@8") AS to_json_7
            FROM (
              SELECT
              FROM article_version AS article_version_1
              WHERE
                article_version_1.article_id = CAST($3 AS BIGINT) AND article_version_1.current
            ) AS "@8"
          ),
          (
            SELECT
              to_json("@9") AS to_json_8
            FROM (
              SELECT
              FROM outlet AS outlet_2
              WHERE
                outlet_2.outlet_id = CAST($4 AS BIGINT)
            ) AS "@9"
          ),
          (
            SELECT
              to_json("@10") AS to_json_9
            FROM (
              SELECT
                'clm_' || claim_1.claim_id AS "id"
              FROM claim AS claim_1
              WHERE
                claim_1.claim_id = CAST($5 AS BIGINT)
            ) AS "@10"
          ),
          (
            SELECT
              to_json("@11") AS to_json_10
            FROM (
              SELECT
              FROM source AS source_1
              WHERE
                source_1.source_id = CAST($6 AS BIGINT)
            ) AS "@11"
          ),
          (
            SELECT
              to_json("@12") AS to_json_11
            FROM (
              SELECT
              FROM proposition AS proposition_1
              WHERE
                proposition_1.proposition_id = (
                  SELECT
                    COALESCE(proposition_2.merged_into_id, proposition_2.proposition_id) AS coalesce_1
                  FROM proposition AS proposition_2
                  WHERE
                    proposition_2.proposition_id = CAST($7 AS BIGINT)
                )
                AND proposition_1.articles > 0
            ) AS "@12"
          ),
          (
            SELECT
              to_json("@13") AS to_json_12
            FROM (
              SELECT
              FROM fact_check AS fact_check_1
              WHERE
                fact_check_1.fact_check_id = CAST($8 AS BIGINT)
            ) AS "@13"
          ),
          (
            SELECT
              to_json("@14") AS to_json_13
            FROM (
              SELECT
              FROM proposition_relation AS proposition_relation_1
              WHERE
                proposition_relation_1.relation_id = CAST($9 AS BIGINT)
            ) AS "@14"
          ),
          (
            SELECT
              to_json("@15") AS to_json_14
            FROM (
              SELECT
              FROM actor AS actor_1
              WHERE
                actor_1.actor_id = (
                  SELECT
                    COALESCE(actor_2.merged_into_id, actor_2.actor_id) AS coalesce_2
                  FROM actor AS actor_2
                  WHERE
                    actor_2.actor_id = CAST($10 AS BIGINT)
                )
            ) AS "@15"
          ),
          (
            SELECT
              to_json("@16") AS to_json_15
            FROM (
              SELECT
              FROM issue AS issue_1
              WHERE
                issue_1.issue_id = (
                  SELECT
                    COALESCE(issue_2.merged_into_id, issue_2.issue_id) AS coalesce_3
                  FROM issue AS issue_2
                  WHERE
                    issue_2.issue_id = CAST($11 AS BIGINT)
                )
            ) AS "@16"
          ),
          (
            SELECT
              to_json("@17") AS to_json_16
            FROM (
              SELECT
              FROM stance AS stance_1
              WHERE
                stance_1.stance_id = CAST($12 AS BIGINT)
            ) AS "@17"
          ),
          (
            SELECT
              to_json("@18") AS to_json_17
            FROM (
              SELECT
              FROM ingestion AS ingestion_1
              WHERE
                ingestion_1.ingestion_id = CAST($13 AS BIGINT)
            ) AS "@18"
          ),
          (
            SELECT
              to_json("@19") AS to_json_18
            FROM (
              SELECT
              FROM judgement AS judgement_1
              WHERE
                judgement_1.judgement_id = CAST($14 AS BIGINT)
            ) AS "@19"
          ),
          (
            SELECT
              to_json("@20") AS to_json_19
            FROM (
              SELECT
              FROM mention_override AS mention_override_1
              WHERE
                mention_override_1.override_id = CAST($15 AS BIGINT)
            ) AS "@20"
          ),
          (
            SELECT
              to_json("@21") AS to_json_20
            FROM (
              SELECT
              FROM decision AS decision_1
              WHERE
                decision_1.decision_id = CAST($16 AS BIGINT)
            ) AS "@21"
          )
        ) AS "node",
        COALESCE(
          (
            SELECT
              JSON_AGG(
                COALESCE(
                  (
                    SELECT
                      to_json("@22") AS to_json_21
                    FROM (
                      SELECT
                      FROM article_version AS article_version_2
                      WHERE
                        article_version_2.article_id = anon_2.key
                        AND article_version_2.current
                        AND anon_2.prefix = 'art'
                    ) AS "@22"
                  ),
                  (
                    SELECT
                      to_json("@23") AS to_json_22
                    FROM (
                      SELECT
                      FROM outlet AS outlet_3
                      WHERE
                        outlet_3.outlet_id = anon_2.key AND anon_2.prefix = 'out'
                    ) AS "@23"
                  ),
                  (
                    SELECT
                      to_json("@24") AS to_json_23
                    FROM (
                      SELECT
                      FROM claim AS claim_2
                      WHERE
                        claim_2.claim_id = anon_2.key AND anon_2.prefix = 'clm'
                    ) AS "@24"
                  ),
                  (
                    SELECT
                      to_json("@25") AS to_json_24
                    FROM (
                      SELECT
                      FROM source AS source_2
                      WHERE
                        source_2.source_id = anon_2.key AND anon_2.prefix = 'src'
                    ) AS "@25"
                  ),
                  (
                    SELECT
                      to_json("@26") AS to_json_25
                    FROM (
                      SELECT
                      FROM proposition AS proposition_3
                      WHERE
                        proposition_3.proposition_id = (
                          SELECT
                            COALESCE(proposition_4.merged_into_id, proposition_4.proposition_id) AS coalesce_4
                          FROM proposition AS proposition_4
                          WHERE
                            proposition_4.proposition_id = anon_2.key
                        )
                        AND proposition_3.articles > 0
                        AND anon_2.prefix = 'prp'
                    ) AS "@26"
                  ),
                  (
                    SELECT
                      to_json("@27") AS to_json_26
                    FROM (
                      SELECT
                      FROM fact_check AS fact_check_2
                      WHERE
                        fact_check_2.fact_check_id = anon_2.key AND anon_2.prefix = 'fck'
                    ) AS "@27"
                  ),
                  (
                    SELECT
                      to_json("@28") AS to_json_27
                    FROM (
                      SELECT
                      FROM proposition_relation AS proposition_relation_2
                      WHERE
                        proposition_relation_2.relation_id = anon_2.key AND anon_2.prefix = 'rel'
                    ) AS "@28"
                  ),
                  (
                    SELECT
                      to_json("@29") AS to_json_28
                    FROM (
                      SELECT
                        actor_3.name AS "name"
                      FROM actor AS actor_3
                      WHERE
                        actor_3.actor_id = (
                          SELECT
                            COALESCE(actor_4.merged_into_id, actor_4.actor_id) AS coalesce_5
                          FROM actor AS actor_4
                          WHERE
                            actor_4.actor_id = anon_2.key
                        )
                        AND anon_2.prefix = 'act'
                    ) AS "@29"
                  ),
                  (
                    SELECT
                      to_json("@30") AS to_json_29
                    FROM (
                      SELECT
                      FROM issue AS issue_3
                      WHERE
                        issue_3.issue_id = (
                          SELECT
                            COALESCE(issue_4.merged_into_id, issue_4.issue_id) AS coalesce_6
                          FROM issue AS issue_4
                          WHERE
                            issue_4.issue_id = anon_2.key
                        )
                        AND anon_2.prefix = 'iss'
                    ) AS "@30"
                  ),
                  (
                    SELECT
                      to_json("@31") AS to_json_30
                    FROM (
                      SELECT
                      FROM stance AS stance_2
                      WHERE
                        stance_2.stance_id = anon_2.key AND anon_2.prefix = 'sta'
                    ) AS "@31"
                  ),
                  (
                    SELECT
                      to_json("@32") AS to_json_31
                    FROM (
                      SELECT
                      FROM ingestion AS ingestion_2
                      WHERE
                        ingestion_2.ingestion_id = anon_2.key AND anon_2.prefix = 'ing'
                    ) AS "@32"
                  ),
                  (
                    SELECT
                      to_json("@33") AS to_json_32
                    FROM (
                      SELECT
                      FROM judgement AS judgement_2
                      WHERE
                        judgement_2.judgement_id = anon_2.key AND anon_2.prefix = 'jdg'
                    ) AS "@33"
                  ),
                  (
                    SELECT
                      to_json("@34") AS to_json_33
                    FROM (
                      SELECT
                      FROM mention_override AS mention_override_2
                      WHERE
                        mention_override_2.override_id = anon_2.key AND anon_2.prefix = 'ovr'
                    ) AS "@34"
                  ),
                  (
                    SELECT
                      to_json("@35") AS to_json_34
                    FROM (
                      SELECT
                      FROM decision AS decision_2
                      WHERE
                        decision_2.decision_id = anon_2.key AND anon_2.prefix = 'dec'
                    ) AS "@35"
                  )
                ) ORDER BY anon_2.place
              ) AS json_agg_1
            FROM UNNEST(CAST($17 AS TEXT[]), CAST($18 AS BIGINT[])) WITH ORDINALITY AS anon_2(prefix, key, place)
          ),
          CAST('[]' AS JSON)
        ) AS "nodes",
        (
          SELECT
            to_json("@38") AS to_json_35
          FROM (
            SELECT
              (
                SELECT
                  COALESCE(JSON_AGG(to_json("@37")), CAST('[]' AS JSON)) AS coalesce_7
                FROM (
                  SELECT
                    (
                      SELECT
                        to_json("@36") AS to_json_36
                      FROM (
                        SELECT
                        FROM outlet AS outlet_4
                        WHERE
                          outlet_4.outlet_id = article_version_3.outlet_id
                      ) AS "@36"
                    ) AS "outlet"
                  FROM article_version AS article_version_3
                  WHERE
                    article_version_3.current = TRUE
                  ORDER BY
                    article_version_3.published_at DESC,
                    article_version_3.article_id DESC
                  LIMIT CAST($19 AS BIGINT)
                ) AS "@37"
              ) AS "nodes"
          ) AS "@38"
        ) AS "articles"
    ) AS "@39"
  ) AS anon_1;
