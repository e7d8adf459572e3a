SELECT
  (
    SELECT
      to_json("@38") AS to_json_1
    FROM (
      SELECT
        (
          SELECT
            to_json("@22") AS to_json_2
          FROM (
            SELECT
              (
                SELECT
                  to_json("@6") AS to_json_3
                FROM (
                  SELECT
                    (
                      SELECT
                        COUNT(*) AS count_1
                      FROM article_version AS article_version_1
                      WHERE
                        article_version_1.article_id = article_version_2.article_id
                    ) AS "totalCount",
                    (
                      SELECT
                        to_json("@5") AS to_json_4
                      FROM (
                        SELECT
                          "@4"."@n" > CAST($1 AS BIGINT) AS "hasNextPage",
                          "@4"."@cursors"[cardinality("@4"."@cursors")] AS "endCursor"
                      ) AS "@5"
                    ) AS "pageInfo",
                    COALESCE("@4"."@list0", CAST('[]' AS JSON)) AS "edges"
                  FROM (
                    SELECT
                      JSON_AGG("@3"."@list0" ORDER BY "@3"."@i" ASC) FILTER(WHERE
                        "@3"."@i" <= CAST($2 AS BIGINT)) AS "@list0",
                      ARRAY_AGG("@3"."@cursor" ORDER BY "@3"."@i" ASC) FILTER(WHERE
                        "@3"."@i" <= CAST($2 AS BIGINT)) AS "@cursors",
                      COUNT(*) AS "@n"
                    FROM (
                      SELECT
                        (
                          SELECT
                            to_json("@2") AS to_json_5
                          FROM (
                            SELECT
                              TRANSLATE(
                                ENCODE(
                                  convert_to(
                                    CAST(json_build_array('art VERSION DESC', article_version_1.version, article_version_1.article_id) AS TEXT),
                                    'UTF8'
                                  ),
                                  'base64'
                                ),
                                e'+/=\n',
                                '-_'
                              ) AS "cursor",
                              (
                                SELECT
                                  to_json("@1") AS to_json_6
                                FROM (
                                  SELECT
                                    article_version_1.version AS "version",
                                    article_version_1.body AS "body"
                                ) AS "@1"
                              ) AS "node"
                          ) AS "@2"
                        ) AS "@list0",
                        TRANSLATE(
                          ENCODE(
                            convert_to(
                              CAST(json_build_array('art VERSION DESC', article_version_1.version, article_version_1.article_id) AS TEXT),
                              'UTF8'
                            ),
                            'base64'
                          ),
                          e'+/=\n',
                          '-_'
                        ) AS "@cursor",
                        ROW_NUMBER() OVER (ORDER BY article_version_1.version DESC, article_version_1.article_id DESC) AS "@i"
                      FROM article_version AS article_version_1
                      WHERE
                        article_version_1.article_id = article_version_2.article_id
                      ORDER BY
                        article_version_1.version DESC,
                        article_version_1.article_id DESC
                      LIMIT CAST($3 AS BIGINT)
                    ) AS "@3"
                  ) AS "@4"
                ) AS "@6"
              ) AS "versions",
              (
                SELECT
                  to_json("@9") AS to_json_7
                FROM (
                  SELECT
                    (
                      SELECT
                        COUNT(*) AS count_2
                      FROM ingestion AS ingestion_1
                      WHERE
                        ingestion_1.version_id = article_version_2.version_id
                    ) AS "totalCount",
                    (
                      SELECT
                        COALESCE(JSON_AGG(to_json("@8")), CAST('[]' AS JSON)) AS coalesce_1
                      FROM (
                        SELECT
                          'ing_' || ingestion_1.ingestion_id AS "id",
                          ingestion_1.producer AS "producer",
                          TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM TO_CHAR(timezone('UTC', ingestion_1.recorded_at), 'YYYY-MM-DD"T"HH24:MI:SS.US'))) || 'Z' AS "recordedAt",
                          ingestion_1.outcome AS "outcome",
                          ingestion_1.door AS "door",
                          ingestion_1.format AS "format",
                          ingestion_1.method AS "method",
                          (
                            SELECT
                              to_json("@7") AS to_json_8
                            FROM (
                              SELECT
                                article_version_3.version AS "version"
                              FROM article_version AS article_version_3
                              WHERE
                                article_version_3.version_id = ingestion_1.version_id
                            ) AS "@7"
                          ) AS "article"
                        FROM ingestion AS ingestion_1
                        WHERE
                          ingestion_1.version_id = article_version_2.version_id
                        ORDER BY
                          ingestion_1.recorded_at DESC,
                          ingestion_1.ingestion_id DESC
                        LIMIT CAST($4 AS BIGINT)
                      ) AS "@8"
                    ) AS "nodes"
                ) AS "@9"
              ) AS "ingestions",
              (
                SELECT
                  to_json("@16") AS to_json_9
                FROM (
                  SELECT
                    (
                      SELECT
                        COALESCE(JSON_AGG(to_json("@15")), CAST('[]' AS JSON)) AS coalesce_2
                      FROM (
                        SELECT
                          claim_1.text AS "text",
                          claim_1.review_status AS "reviewStatus",
                          (
                            SELECT
                              COALESCE(JSON_AGG(to_json("@12")), CAST('[]' AS JSON)) AS coalesce_3
                            FROM (
                              SELECT
                                claim_provenance_1.producer AS "producer",
                                (
                                  SELECT
                                    to_json("@10") AS to_json_10
                                  FROM (
                                    SELECT
                                      ingestion_2.method AS "method"
                                    FROM ingestion AS ingestion_2
                                    WHERE
                                      ingestion_2.ingestion_id = claim_provenance_1.ingestion_id
                                  ) AS "@10"
                                ) AS "ingestion",
                                (
                                  SELECT
                                    to_json("@11") AS to_json_11
                                  FROM (
                                    SELECT
                                      'ing_' || ingestion_3.ingestion_id AS "id",
                                      ingestion_3.method AS "method"
                                    FROM ingestion AS ingestion_3
                                    WHERE
                                      ingestion_3.ingestion_id = claim_provenance_1.withdrawn_id
                                  ) AS "@11"
                                ) AS "withdrawn"
                              FROM claim_provenance AS claim_provenance_1
                              WHERE
                                claim_provenance_1.claim_id = claim_1.claim_id
                              ORDER BY
                                claim_provenance_1.ingestion_id,
                                claim_provenance_1.producer
                            ) AS "@12"
                          ) AS "provenance",
                          (
                            SELECT
                              COALESCE(JSON_AGG(to_json("@14")), CAST('[]' AS JSON)) AS coalesce_4
                            FROM (
                              SELECT
                                (
                                  SELECT
                                    COALESCE(JSON_AGG(to_json("@13")), CAST('[]' AS JSON)) AS coalesce_5
                                  FROM (
                                    SELECT
                                      source_provenance_1.producer AS "producer"
                                    FROM source_provenance AS source_provenance_1
                                    WHERE
                                      source_provenance_1.source_id = source_1.source_id
                                    ORDER BY
                                      source_provenance_1.ingestion_id,
                                      source_provenance_1.producer
                                  ) AS "@13"
                                ) AS "provenance"
                              FROM source AS source_1, claim_source AS claim_source_1
                              WHERE
                                claim_source_1.source_id = source_1.source_id
                                AND claim_source_1.claim_id = claim_1.claim_id
                              ORDER BY
                                claim_source_1.place
                            ) AS "@14"
                          ) AS "sources"
                        FROM claim AS claim_1
                        WHERE
                          claim_1.version_id = article_version_2.version_id
                          AND claim_1.review_status = ANY(
                            CAST($5 AS TEXT[])
                          )
                        ORDER BY
                          claim_1.position ASC,
                          claim_1.claim_id ASC
                        LIMIT CAST($6 AS BIGINT)
                      ) AS "@15"
                    ) AS "nodes"
                ) AS "@16"
              ) AS "claims",
              (
                SELECT
                  to_json("@21") AS to_json_12
                FROM (
                  SELECT
                    (
                      SELECT
                        COALESCE(JSON_AGG(to_json("@20")), CAST('[]' AS JSON)) AS coalesce_6
                      FROM (
                        SELECT
                          (
                            SELECT
                              COALESCE(JSON_AGG(to_json("@19")), CAST('[]' AS JSON)) AS coalesce_7
                            FROM (
                              SELECT
                                stance_provenance_1.producer AS "producer",
                                (
                                  SELECT
                                    to_json("@17") AS to_json_13
                                  FROM (
                                    SELECT
                                      ingestion_4.door AS "door"
                                    FROM ingestion AS ingestion_4
                                    WHERE
                                      ingestion_4.ingestion_id = stance_provenance_1.ingestion_id
                                  ) AS "@17"
                                ) AS "ingestion",
                                (
                                  SELECT
                                    to_json("@18") AS to_json_14
                                  FROM (
                                    SELECT
                                      'ing_' || ingestion_5.ingestion_id AS "id"
                                    FROM ingestion AS ingestion_5
                                    WHERE
                                      ingestion_5.ingestion_id = stance_provenance_1.withdrawn_id
                                  ) AS "@18"
                                ) AS "withdrawn"
                              FROM stance_provenance AS stance_provenance_1
                              WHERE
                                stance_provenance_1.stance_id = stance_1.stance_id
                              ORDER BY
                                stance_provenance_1.ingestion_id,
                                stance_provenance_1.producer
                            ) AS "@19"
                          ) AS "provenance"
                        FROM stance AS stance_1
                        WHERE
                          stance_1.version_id = article_version_2.version_id
                          AND stance_1.review_status IN ('PENDING', 'APPROVED')
                        ORDER BY
                          stance_1.held_at ASC,
                          stance_1.stance_id ASC
                        LIMIT CAST($7 AS BIGINT)
                      ) AS "@20"
                    ) AS "nodes"
                ) AS "@21"
              ) AS "stances"
            FROM article_version AS article_version_2
            WHERE
              article_version_2.current = TRUE AND article_version_2.url = CAST($8 AS VARCHAR)
          ) AS "@22"
        ) AS "article",
        COALESCE(
          (
            SELECT
              to_json("@23") AS to_json_15
            FROM (
              SELECT
                'Article' AS "__typename",
                'art_' || article_version_4.article_id AS "id"
              FROM article_version AS article_version_4
              WHERE
                article_version_4.article_id = CAST($9 AS BIGINT) AND article_version_4.current
            ) AS "@23"
          ),
          (
            SELECT
              to_json("@24") AS to_json_16
            FROM (
              SELECT
                'Outlet' AS "__typename",
                'out_' || outlet_1.outlet_id AS "id"
              FROM outlet AS outlet_1
              WHERE
                outlet_1.outlet_id = CAST($10 AS BIGINT)
            ) AS "@24"
          ),
          (
            SELECT
              to_json("@25") AS to_json_17
            FROM (
              SELECT
                'Claim' AS "__typename",
                'clm_' || claim_2.claim_id AS "id"
              FROM claim AS claim_2
              WHERE
                claim_2.claim_id = CAST($11 AS BIGINT)
            ) AS "@25"
          ),
          (
            SELECT
              to_json("@26") AS to_json_18
            FROM (
              SELECT
                'Source' AS "__typename",
                'src_' || source_2.source_id AS "id"
              FROM source AS source_2
              WHERE
                source_2.source_id = CAST($12 AS BIGINT)
            ) AS "@26"
          ),
          (
            SELECT
              to_json("@27") AS to_json_19
            FROM (
              SELECT
                'Proposition' AS "__typename",
                'prp_' || proposition_1.proposition_id AS "id"
              FROM proposition AS proposition_1
              WHERE
                proposition_1.proposition_id = (
                  SELECT
                    COALESCE(proposition_2.merged_into_id, proposition_2.proposition_id) AS coalesce_8
                  FROM proposition AS proposition_2
                  WHERE
                    proposition_2.proposition_id = CAST($13 AS BIGINT)
                )
                AND proposition_1.articles > 0
            ) AS "@27"
          ),
          (
            SELECT
              to_json("@28") AS to_json_20
            FROM (
              SELECT
                'FactCheck' AS "__typename",
                'fck_' || fact_check_1.fact_check_id AS "id"
              FROM fact_check AS fact_check_1
              WHERE
                fact_check_1.fact_check_id = CAST($14 AS BIGINT)
            ) AS "@28"
          ),
          (
            SELECT
              to_json("@29") AS to_json_21
            FROM (
              SELECT
                'PropositionRelation' AS "__typename",
                'rel_' || proposition_relation_1.relation_id AS "id"
              FROM proposition_relation AS proposition_relation_1
              WHERE
                proposition_relation_1.relation_id = CAST($15 AS BIGINT)
            ) AS "@29"
          ),
          (
            SELECT
              to_json("@30") AS to_json_22
            FROM (
              SELECT
                'Actor' AS "__typename",
                'act_' || actor_1.actor_id AS "id"
              FROM actor AS actor_1
              WHERE
                actor_1.actor_id = (
                  SELECT
                    COALESCE(actor_2.merged_into_id, actor_2.actor_id) AS coalesce_9
                  FROM actor AS actor_2
                  WHERE
                    actor_2.actor_id = CAST($16 AS BIGINT)
                )
            ) AS "@30"
          ),
          (
            SELECT
              to_json("@31") AS to_json_23
            FROM (
              SELECT
                'Issue' AS "__typename",
                'iss_' || issue_1.issue_id AS "id"
              FROM issue AS issue_1
              WHERE
                issue_1.issue_id = (
                  SELECT
                    COALESCE(issue_2.merged_into_id, issue_2.issue_id) AS coalesce_10
                  FROM issue AS issue_2
                  WHERE
                    issue_2.issue_id = CAST($17 AS BIGINT)
                )
            ) AS "@31"
          ),
          (
            SELECT
              to_json("@32") AS to_json_24
            FROM (
              SELECT
                'Stance' AS "__typename",
                'sta_' || stance_2.stance_id AS "id"
              FROM stance AS stance_2
              WHERE
                stance_2.stance_id = CAST($18 AS BIGINT)
            ) AS "@32"
          ),
          (
            SELECT
              to_json("@34") AS to_json_25
            FROM (
              SELECT
                'Ingestion' AS "__typename",
                'ing_' || ingestion_6.ingestion_id AS "id",
                ingestion_6.producer AS "producer",
                ingestion_6.door AS "door",
                ingestion_6.format AS "format",
                (
                  SELECT
                    to_json("@33") AS to_json_26
                  FROM (
                    SELECT
                      'art_' || article_version_5.article_id AS "id"
                    FROM article_version AS article_version_5
                    WHERE
                      article_version_5.version_id = ingestion_6.version_id
                  ) AS "@33"
                ) AS "article"
              FROM ingestion AS ingestion_6
              WHERE
                ingestion_6.ingestion_id = CAST($19 AS BIGINT)
            ) AS "@34"
          ),
          (
            SELECT
              to_json("@35") AS to_json_27
            FROM (
              SELECT
                'Judgement' AS "__typename",
                'jdg_' || judgement_1.judgement_id AS "id"
              FROM judgement AS judgement_1
              WHERE
                judgement_1.judgement_id = CAST($20 AS BIGINT)
            ) AS "@35"
          ),
          (
            SELECT
              to_json("@36") AS to_json_28
            FROM (
              SELECT
                'MentionOverride' AS "__typename",
                'ovr_' || mention_override_1.override_id AS "id"
              FROM mention_override AS mention_override_1
              WHERE
                mention_override_1.override_id = CAST($21 AS BIGINT)
            ) AS "@36"
          ),
          (
            SELECT
              to_json("@37") AS to_json_29
            FROM (
              SELECT
                'Decision' AS "__typename",
                'dec_' || decision_1.decision_id AS "id"
              FROM decision AS decision_1
              WHERE
                decision_1.decision_id = CAST($22 AS BIGINT)
            ) AS "@37"
          )
        ) AS "node"
    ) AS "@38"
  ) AS anon_1;
