SELECT
  (
    SELECT
      to_json("@33") AS to_json_1
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
                proposition_1.proposition_id = CAST($7 AS BIGINT) AND proposition_1.articles > 0
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
                actor_1.actor_id = CAST($10 AS BIGINT)
            ) AS "@15"
          ),
          (
            SELECT
              to_json("@16") AS to_json_15
            FROM (
              SELECT
              FROM issue AS issue_1
              WHERE
                issue_1.issue_id = CAST($11 AS BIGINT)
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
          )
        ) AS "node",
        COALESCE(
          (
            SELECT
              JSON_AGG(
                COALESCE(
                  (
                    SELECT
                      to_json("@19") AS to_json_18
                    FROM (
                      SELECT
                      FROM article_version AS article_version_2
                      WHERE
                        article_version_2.article_id = anon_2.key
                        AND article_version_2.current
                        AND anon_2.prefix = 'art'
                    ) AS "@19"
                  ),
                  (
                    SELECT
                      to_json("@20") AS to_json_19
                    FROM (
                      SELECT
                      FROM outlet AS outlet_3
                      WHERE
                        outlet_3.outlet_id = anon_2.key AND anon_2.prefix = 'out'
                    ) AS "@20"
                  ),
                  (
                    SELECT
                      to_json("@21") AS to_json_20
                    FROM (
                      SELECT
                      FROM claim AS claim_2
                      WHERE
                        claim_2.claim_id = anon_2.key AND anon_2.prefix = 'clm'
                    ) AS "@21"
                  ),
                  (
                    SELECT
                      to_json("@22") AS to_json_21
                    FROM (
                      SELECT
                      FROM source AS source_2
                      WHERE
                        source_2.source_id = anon_2.key AND anon_2.prefix = 'src'
                    ) AS "@22"
                  ),
                  (
                    SELECT
                      to_json("@23") AS to_json_22
                    FROM (
                      SELECT
                      FROM proposition AS proposition_2
                      WHERE
                        proposition_2.proposition_id = anon_2.key
                        AND proposition_2.articles > 0
                        AND anon_2.prefix = 'prp'
                    ) AS "@23"
                  ),
                  (
                    SELECT
                      to_json("@24") AS to_json_23
                    FROM (
                      SELECT
                      FROM fact_check AS fact_check_2
                      WHERE
                        fact_check_2.fact_check_id = anon_2.key AND anon_2.prefix = 'fck'
                    ) AS "@24"
                  ),
                  (
                    SELECT
                      to_json("@25") AS to_json_24
                    FROM (
                      SELECT
                      FROM proposition_relation AS proposition_relation_2
                      WHERE
                        proposition_relation_2.relation_id = anon_2.key AND anon_2.prefix = 'rel'
                    ) AS "@25"
                  ),
                  (
                    SELECT
                      to_json("@26") AS to_json_25
                    FROM (
                      SELECT
                        actor_2.name AS "name"
                      FROM actor AS actor_2
                      WHERE
                        actor_2.actor_id = anon_2.key AND anon_2.prefix = 'act'
                    ) AS "@26"
                  ),
                  (
                    SELECT
                      to_json("@27") AS to_json_26
                    FROM (
                      SELECT
                      FROM issue AS issue_2
                      WHERE
                        issue_2.issue_id = anon_2.key AND anon_2.prefix = 'iss'
                    ) AS "@27"
                  ),
                  (
                    SELECT
                      to_json("@28") AS to_json_27
                    FROM (
                      SELECT
                      FROM stance AS stance_2
                      WHERE
                        stance_2.stance_id = anon_2.key AND anon_2.prefix = 'sta'
                    ) AS "@28"
                  ),
                  (
                    SELECT
                      to_json("@29") AS to_json_28
                    FROM (
                      SELECT
                      FROM ingestion AS ingestion_2
                      WHERE
                        ingestion_2.ingestion_id = anon_2.key AND anon_2.prefix = 'ing'
                    ) AS "@29"
                  )
                ) ORDER BY anon_2.place
              ) AS json_agg_1
            FROM UNNEST(CAST($14 AS TEXT[]), CAST($15 AS BIGINT[])) WITH ORDINALITY AS anon_2(prefix, key, place)
          ),
          CAST('[]' AS JSON)
        ) AS "nodes",
        (
          SELECT
            to_json("@32") AS to_json_29
          FROM (
            SELECT
              (
                SELECT
                  COALESCE(JSON_AGG(to_json("@31")), CAST('[]' AS JSON)) AS coalesce_1
                FROM (
                  SELECT
                    (
                      SELECT
                        to_json("@30") AS to_json_30
                      FROM (
                        SELECT
                        FROM outlet AS outlet_4
                        WHERE
                          outlet_4.outlet_id = article_version_3.outlet_id
                      ) AS "@30"
                    ) AS "outlet"
                  FROM article_version AS article_version_3
                  WHERE
                    article_version_3.current = TRUE
                  ORDER BY
                    article_version_3.published_at DESC,
                    article_version_3.article_id DESC
                  LIMIT CAST($16 AS BIGINT)
                ) AS "@31"
              ) AS "nodes"
          ) AS "@32"
        ) AS "articles"
    ) AS "@33"
  ) AS anon_1;
