SELECT
  (
    SELECT
      to_json("@31") AS to_json_1
    FROM (
      SELECT
        COALESCE(
          (
            SELECT
              to_json("@1") AS to_json_2
            FROM (
              SELECT
                'Article' AS "__typename",
                'art_' || article_version_1.article_id AS "id"
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
                'Outlet' AS "__typename",
                'out_' || outlet_1.outlet_id AS "id"
              FROM outlet AS outlet_1
              WHERE
                outlet_1.outlet_id = CAST($2 AS BIGINT)
            ) AS "@2"
          ),
          (
            SELECT
              to_json("@19") AS to_json_4
            FROM (
              SELECT
                'Claim' AS "__typename",
                'clm_' || claim_1.claim_id AS "id",
                claim_1.text AS "text",
                claim_1.quote_type AS "quoteType",
                claim_1.cue AS "cue",
                claim_1.asserted_by AS "assertedBy",
                claim_1.attitude AS "attitude",
                claim_1.certainty AS "certainty",
                claim_1.polarity AS "polarity",
                claim_1.temporality AS "temporality",
                claim_1.confidence AS "confidence",
                claim_1.review_status AS "reviewStatus",
                (
                  SELECT
                    COALESCE(JSON_AGG(to_json("@3")), CAST('[]' AS JSON)) AS coalesce_1
                  FROM (
                    SELECT
                      anon_2.start AS "start",
                      anon_2."end" AS "end",
                      anon_2.exact AS "exact",
                      anon_2.prefix AS "prefix",
                      anon_2.suffix AS "suffix"
                    FROM jsonb_to_recordset(claim_1.spans) AS anon_2(start INT, "end" INT, exact TEXT, prefix TEXT, suffix TEXT)
                  ) AS "@3"
                ) AS "spans",
                (
                  SELECT
                    to_json("@4") AS to_json_5
                  FROM (
                    SELECT
                      claim_1.event_from AS "from",
                      claim_1.event_to AS "to",
                      claim_1.event_as_written AS "asWritten"
                    WHERE
                      claim_1.event_from IS NOT NULL
                  ) AS "@4"
                ) AS "eventTime",
                (
                  SELECT
                    to_json("@6") AS to_json_6
                  FROM (
                    SELECT
                      article_version_2.url AS "url",
                      TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM TO_CHAR(timezone('UTC', article_version_2.published_at), 'YYYY-MM-DD"T"HH24:MI:SS.US'))) || 'Z' AS "publishedAt",
                      TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM TO_CHAR(timezone('UTC', article_version_2.modified_at), 'YYYY-MM-DD"T"HH24:MI:SS.US'))) || 'Z' AS "modifiedAt",
                      (
                        SELECT
                          to_json("@5") AS to_json_7
                        FROM (
                          SELECT
                            outlet_2.name AS "name"
                          FROM outlet AS outlet_2
                          WHERE
                            outlet_2.outlet_id = article_version_2.outlet_id
                        ) AS "@5"
                      ) AS "outlet"
                    FROM article_version AS article_version_2
                    WHERE
                      article_version_2.version_id = claim_1.version_id
                  ) AS "@6"
                ) AS "article",
                (
                  SELECT
                    COALESCE(JSON_AGG(to_json("@10")), CAST('[]' AS JSON)) AS coalesce_2
                  FROM (
                    SELECT
                      source_1.text AS "text",
                      source_1.kind AS "kind",
                      source_1.identification AS "identification",
                      source_1.affiliation AS "affiliation",
                      source_1.terms AS "terms",
                      source_1.channel AS "channel",
                      (
                        SELECT
                          to_json("@7") AS to_json_8
                        FROM (
                          SELECT
                            actor_1.name AS "name"
                          FROM actor AS actor_1
                          WHERE
                            actor_1.actor_id = source_1.actor_id
                        ) AS "@7"
                      ) AS "actor",
                      (
                        SELECT
                          to_json("@8") AS to_json_9
                        FROM (
                          SELECT
                            actor_2.name AS "name"
                          FROM actor AS actor_2
                          WHERE
                            actor_2.actor_id = source_1.represents_id
                        ) AS "@8"
                      ) AS "represents",
                      (
                        SELECT
                          to_json("@9") AS to_json_10
                        FROM (
                          SELECT
                            source_2.text AS "text"
                          FROM source AS source_2
                          WHERE
                            source_2.source_id = source_1.relays_id
                        ) AS "@9"
                      ) AS "relays"
                    FROM source AS source_1, claim_source AS claim_source_1
                    WHERE
                      claim_source_1.source_id = source_1.source_id
                      AND claim_source_1.claim_id = claim_1.claim_id
                    ORDER BY
                      claim_source_1.place
                  ) AS "@10"
                ) AS "sources",
                (
                  SELECT
                    COALESCE(JSON_AGG(to_json("@13")), CAST('[]' AS JSON)) AS coalesce_3
                  FROM (
                    SELECT
                      actor_3.name AS "name",
                      actor_3.type AS "type",
                      (
                        SELECT
                          COALESCE(JSON_AGG(to_json("@11")), CAST('[]' AS JSON)) AS coalesce_4
                        FROM (
                          SELECT
                            anon_3.text AS "text",
                            anon_3.kind AS "kind",
                            anon_3.language AS "language"
                          FROM (
                            SELECT DISTINCT ON (actor_name_1.text, actor_name_1.language)
                              actor_name_1.text AS text,
                              actor_name_1.text_key AS text_key,
                              CASE
                                WHEN (
                                  actor_name_1.kind = 'PRIMARY' AND actor_name_1.actor_id <> actor_3.actor_id
                                )
                                THEN 'ALIAS'
                                ELSE actor_name_1.kind
                              END AS kind,
                              actor_name_1.language AS language
                            FROM actor_name AS actor_name_1
                            WHERE
                              actor_name_1.actor_id = ANY(
                                ARRAY_PREPEND(actor_3.actor_id, actor_3.merged_ids)
                              )
                            ORDER BY
                              actor_name_1.text,
                              actor_name_1.language,
                              actor_name_1.actor_id = actor_3.actor_id DESC,
                              actor_name_1.actor_id
                          ) AS anon_3
                          ORDER BY
                            anon_3.kind <> CAST($3 AS VARCHAR),
                            anon_3.text_key,
                            anon_3.text,
                            anon_3.language
                        ) AS "@11"
                      ) AS "names",
                      (
                        SELECT
                          COALESCE(JSON_AGG(to_json("@12")), CAST('[]' AS JSON)) AS coalesce_5
                        FROM (
                          SELECT
                            actor_external_id_1.scheme AS "scheme",
                            actor_external_id_1.value AS "value"
                          FROM actor_external_id AS actor_external_id_1
                          WHERE
                            actor_external_id_1.actor_id = ANY(
                              ARRAY_PREPEND(actor_3.actor_id, actor_3.merged_ids)
                            )
                          ORDER BY
                            actor_external_id_1.scheme,
                            actor_external_id_1.value
                        ) AS "@12"
                      ) AS "externalIds"
                    FROM actor AS actor_3, claim_about AS claim_about_1
                    WHERE
                      claim_about_1.actor_id = actor_3.actor_id
                      AND claim_about_1.claim_id = claim_1.claim_id
                    ORDER BY
                      claim_about_1.place
                  ) AS "@13"
                ) AS "about",
                (
                  SELECT
                    to_json("@18") AS to_json_11
                  FROM (
                    SELECT
                      (
                        SELECT
                          COALESCE(JSON_AGG(to_json("@17")), CAST('[]' AS JSON)) AS coalesce_6
                        FROM (
                          SELECT
                            stance_1.position AS "position",
                            COALESCE(
                              (
                                SELECT
                                  to_json("@14") AS to_json_12
                                FROM (
                                  SELECT
                                    actor_4.name AS "name"
                                  FROM actor AS actor_4
                                  WHERE
                                    actor_4.actor_id = stance_1.target_actor_id
                                ) AS "@14"
                              ),
                              (
                                SELECT
                                  to_json("@15") AS to_json_13
                                FROM (
                                  SELECT
                                    issue_1.label AS "label"
                                  FROM issue AS issue_1
                                  WHERE
                                    issue_1.issue_id = stance_1.target_issue_id
                                ) AS "@15"
                              ),
                              (
                                SELECT
                                  to_json("@16") AS to_json_14
                                FROM (
                                  SELECT
                                  FROM proposition AS proposition_1
                                  WHERE
                                    proposition_1.proposition_id = stance_1.target_proposition_id
                                ) AS "@16"
                              )
                            ) AS "target"
                          FROM stance AS stance_1
                          WHERE
                            stance_1.claim_id = claim_1.claim_id
                            AND stance_1.review_status IN ('PENDING', 'APPROVED')
                          ORDER BY
                            stance_1.held_at DESC,
                            stance_1.stance_id DESC
                          LIMIT CAST($4 AS BIGINT)
                        ) AS "@17"
                      ) AS "nodes"
                  ) AS "@18"
                ) AS "stances"
              FROM claim AS claim_1
              WHERE
                claim_1.claim_id = CAST($5 AS BIGINT)
            ) AS "@19"
          ),
          (
            SELECT
              to_json("@20") AS to_json_15
            FROM (
              SELECT
                'Source' AS "__typename",
                'src_' || source_3.source_id AS "id"
              FROM source AS source_3
              WHERE
                source_3.source_id = CAST($6 AS BIGINT)
            ) AS "@20"
          ),
          (
            SELECT
              to_json("@21") AS to_json_16
            FROM (
              SELECT
                'Proposition' AS "__typename",
                'prp_' || proposition_2.proposition_id AS "id"
              FROM proposition AS proposition_2
              WHERE
                proposition_2.proposition_id = (
                  SELECT
                    COALESCE(proposition_3.merged_into_id, proposition_3.proposition_id) AS coalesce_7
                  FROM proposition AS proposition_3
                  WHERE
                    proposition_3.proposition_id = CAST($7 AS BIGINT)
                )
                AND proposition_2.articles > 0
            ) AS "@21"
          ),
          (
            SELECT
              to_json("@22") AS to_json_17
            FROM (
              SELECT
                'FactCheck' AS "__typename",
                'fck_' || fact_check_1.fact_check_id AS "id"
              FROM fact_check AS fact_check_1
              WHERE
                fact_check_1.fact_check_id = CAST($8 AS BIGINT)
            ) AS "@22"
          ),
          (
            SELECT
              to_json("@23") AS to_json_18
            FROM (
              SELECT
                'PropositionRelation' AS "__typename",
                'rel_' || proposition_relation_1.relation_id AS "id"
              FROM proposition_relation AS proposition_relation_1
              WHERE
                proposition_relation_1.relation_id = CAST($9 AS BIGINT)
            ) AS "@23"
          ),
          (
            SELECT
              to_json("@24") AS to_json_19
            FROM (
              SELECT
                'Actor' AS "__typename",
                'act_' || actor_5.actor_id AS "id"
              FROM actor AS actor_5
              WHERE
                actor_5.actor_id = (
                  SELECT
                    COALESCE(actor_6.merged_into_id, actor_6.actor_id) AS coalesce_8
                  FROM actor AS actor_6
                  WHERE
                    actor_6.actor_id = CAST($10 AS BIGINT)
                )
            ) AS "@24"
          ),
          (
            SELECT
              to_json("@25") AS to_json_20
            FROM (
              SELECT
                'Issue' AS "__typename",
                'iss_' || issue_2.issue_id AS "id"
              FROM issue AS issue_2
              WHERE
                issue_2.issue_id = (
                  SELECT
                    COALESCE(issue_3.merged_into_id, issue_3.issue_id) AS coalesce_9
                  FROM issue AS issue_3
                  WHERE
                    issue_3.issue_id = CAST($11 AS BIGINT)
                )
            ) AS "@25"
          ),
          (
            SELECT
              to_json("@26") AS to_json_21
            FROM (
              SELECT
                'Stance' AS "__typename",
                'sta_' || stance_2.stance_id AS "id"
              FROM stance AS stance_2
              WHERE
                stance_2.stance_id = CAST($12 AS BIGINT)
            ) AS "@26"
          ),
          (
            SELECT
              to_json("@27") AS to_json_22
            FROM (
              SELECT
                'Ingestion' AS "__typename",
                'ing_' || ingestion_1.ingestion_id AS "id"
              FROM ingestion AS ingestion_1
              WHERE
                ingestion_1.ingestion_id = CAST($13 AS BIGINT)
            ) AS "@27"
          ),
          (
            SELECT
              to_json("@28") AS to_json_23
            FROM (
              SELECT
                'Judgement' AS "__typename",
                'jdg_' || judgement_1.judgement_id AS "id"
              FROM judgement AS judgement_1
              WHERE
                judgement_1.judgement_id = CAST($14 AS BIGINT)
            ) AS "@28"
          ),
          (
            SELECT
              to_json("@29") AS to_json_24
            FROM (
              SELECT
                'MentionOverride' AS "__typename",
                'ovr_' || mention_override_1.override_id AS "id"
              FROM mention_override AS mention_override_1
              WHERE
                mention_override_1.override_id = CAST($15 AS BIGINT)
            ) AS "@29"
          ),
          (
            SELECT
              to_json("@30") AS to_json_25
            FROM (
              SELECT
                'Decision' AS "__typename",
                'dec_' || decision_1.decision_id AS "id"
              FROM decision AS decision_1
              WHERE
                decision_1.decision_id = CAST($16 AS BIGINT)
            ) AS "@30"
          )
        ) AS "node"
    ) AS "@31"
  ) AS anon_1;
