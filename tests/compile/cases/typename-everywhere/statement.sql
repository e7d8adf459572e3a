SELECT
  (
    SELECT
      to_json("@20") AS to_json_1
    FROM (
      SELECT
        CAST(CAST($1 AS VARCHAR) AS JSON) AS "__typename",
        (
          SELECT
            to_json("@14") AS to_json_2
          FROM (
            SELECT
              'ClaimConnection' AS "__typename",
              COALESCE("@12"."@list0", CAST('[]' AS JSON)) AS "edges",
              (
                SELECT
                  to_json("@13") AS to_json_3
                FROM (
                  SELECT
                    'PageInfo' AS "__typename"
                ) AS "@13"
              ) AS "pageInfo"
            FROM (
              SELECT
                JSON_AGG("@11"."@list0" ORDER BY "@11"."@i" ASC) FILTER(WHERE
                  "@11"."@i" <= CAST($2 AS BIGINT)) AS "@list0",
                ARRAY_AGG("@11"."@cursor" ORDER BY "@11"."@i" ASC) FILTER(WHERE
                  "@11"."@i" <= CAST($2 AS BIGINT)) AS "@cursors",
                COUNT(*) AS "@n"
              FROM (
                SELECT
                  (
                    SELECT
                      to_json("@10") AS to_json_4
                    FROM (
                      SELECT
                        'ClaimEdge' AS "__typename",
                        (
                          SELECT
                            to_json("@9") AS to_json_5
                          FROM (
                            SELECT
                              'Claim' AS "__typename",
                              (
                                SELECT
                                  to_json("@3") AS to_json_6
                                FROM (
                                  SELECT
                                    'Article' AS "__typename",
                                    (
                                      SELECT
                                        COALESCE(JSON_AGG(to_json("@1")), CAST('[]' AS JSON)) AS coalesce_1
                                      FROM (
                                        SELECT
                                          'Block' AS "__typename"
                                        FROM LATERAL (
                                          SELECT
                                            convert_to(article_version_1.body, 'UTF8') AS body,
                                            article_version_1.blocks AS blocks
                                          LIMIT ALL
                                          OFFSET 0
                                        ) AS anon_2, LATERAL jsonb_to_recordset(anon_2.blocks) AS anon_3(kind TEXT, start INT, "end" INT, first_byte INT, bytes INT)
                                      ) AS "@1"
                                    ) AS "blocks",
                                    (
                                      SELECT
                                        to_json("@2") AS to_json_7
                                      FROM (
                                        SELECT
                                          'Outlet' AS "__typename"
                                        FROM outlet AS outlet_1
                                        WHERE
                                          outlet_1.outlet_id = article_version_1.outlet_id
                                      ) AS "@2"
                                    ) AS "outlet"
                                  FROM article_version AS article_version_1
                                  WHERE
                                    article_version_1.version_id = claim_1.version_id
                                ) AS "@3"
                              ) AS "article",
                              (
                                SELECT
                                  COALESCE(JSON_AGG(to_json("@4")), CAST('[]' AS JSON)) AS coalesce_2
                                FROM (
                                  SELECT
                                    'Span' AS "__typename"
                                  FROM jsonb_to_recordset(claim_1.spans) AS anon_4(start INT, "end" INT, exact TEXT, prefix TEXT, suffix TEXT)
                                ) AS "@4"
                              ) AS "spans",
                              (
                                SELECT
                                  to_json("@5") AS to_json_8
                                FROM (
                                  SELECT
                                    'EventTime' AS "__typename"
                                  WHERE
                                    claim_1.event_from IS NOT NULL
                                ) AS "@5"
                              ) AS "eventTime",
                              (
                                SELECT
                                  COALESCE(JSON_AGG(to_json("@6")), CAST('[]' AS JSON)) AS coalesce_3
                                FROM (
                                  SELECT
                                    'Source' AS "__typename"
                                  FROM source AS source_1, claim_source AS claim_source_1
                                  WHERE
                                    claim_source_1.source_id = source_1.source_id
                                    AND claim_source_1.claim_id = claim_1.claim_id
                                  ORDER BY
                                    claim_source_1.place
                                ) AS "@6"
                              ) AS "sources",
                              (
                                SELECT
                                  COALESCE(JSON_AGG(to_json("@8")), CAST('[]' AS JSON)) AS coalesce_4
                                FROM (
                                  SELECT
                                    'Actor' AS "__typename",
                                    (
                                      SELECT
                                        COALESCE(JSON_AGG(to_json("@7")), CAST('[]' AS JSON)) AS coalesce_5
                                      FROM (
                                        SELECT
                                          'ActorName' AS "__typename"
                                        FROM (
                                          SELECT DISTINCT ON (actor_name_1.text, actor_name_1.language)
                                            actor_name_1.text AS text,
                                            actor_name_1.text_key AS text_key,
                                            CASE
                                              WHEN (
                                                actor_name_1.kind = 'PRIMARY' AND actor_name_1.actor_id <> actor_1.actor_id
                                              )
                                              THEN 'ALIAS'
                                              ELSE actor_name_1.kind
                                            END AS kind,
                                            actor_name_1.language AS language
                                          FROM actor_name AS actor_name_1
                                          WHERE
                                            actor_name_1.actor_id = ANY(
                                              ARRAY_PREPEND(actor_1.actor_id, actor_1.merged_ids)
                                            )
                                          ORDER BY
                                            actor_name_1.text,
                                            actor_name_1.language,
                                            actor_name_1.actor_id = actor_1.actor_id DESC,
                                            actor_name_1.actor_id
                                        ) AS anon_5
                                        ORDER BY
                                          anon_5.kind <> CAST($3 AS VARCHAR),
                                          anon_5.text_key,
                                          anon_5.text,
                                          anon_5.language
                                      ) AS "@7"
                                    ) AS "names"
                                  FROM actor AS actor_1, claim_about AS claim_about_1
                                  WHERE
                                    claim_about_1.actor_id = actor_1.actor_id
                                    AND claim_about_1.claim_id = claim_1.claim_id
                                  ORDER BY
                                    claim_about_1.place
                                ) AS "@8"
                              ) AS "about"
                          ) AS "@9"
                        ) AS "node"
                    ) AS "@10"
                  ) AS "@list0",
                  TRANSLATE(
                    ENCODE(
                      convert_to(
                        CAST(json_build_array(
                          'clm PUBLISHED_AT DESC',
                          CAST(EXTRACT(EPOCH FROM claim_1.published_at) * 1000000 AS BIGINT),
                          claim_1.claim_id
                        ) AS TEXT),
                        'UTF8'
                      ),
                      'base64'
                    ),
                    e'+/=\n',
                    '-_'
                  ) AS "@cursor",
                  ROW_NUMBER() OVER (ORDER BY claim_1.published_at DESC, claim_1.claim_id DESC) AS "@i"
                FROM claim AS claim_1
                WHERE
                  claim_1.current = TRUE AND claim_1.review_status IN ('PENDING', 'APPROVED')
                ORDER BY
                  claim_1.published_at DESC,
                  claim_1.claim_id DESC
                LIMIT CAST($4 AS BIGINT)
              ) AS "@11"
            ) AS "@12"
          ) AS "@14"
        ) AS "claims",
        (
          SELECT
            to_json("@19") AS to_json_9
          FROM (
            SELECT
              (
                SELECT
                  COALESCE(JSON_AGG(to_json("@18")), CAST('[]' AS JSON)) AS coalesce_6
                FROM (
                  SELECT
                    COALESCE(
                      (
                        SELECT
                          to_json("@15") AS to_json_10
                        FROM (
                          SELECT
                            'Actor' AS "kind"
                          FROM actor AS actor_2
                          WHERE
                            actor_2.actor_id = stance_1.target_actor_id
                        ) AS "@15"
                      ),
                      (
                        SELECT
                          to_json("@16") AS to_json_11
                        FROM (
                          SELECT
                            'Issue' AS "kind"
                          FROM issue AS issue_1
                          WHERE
                            issue_1.issue_id = stance_1.target_issue_id
                        ) AS "@16"
                      ),
                      (
                        SELECT
                          to_json("@17") AS to_json_12
                        FROM (
                          SELECT
                            'Proposition' AS "kind"
                          FROM proposition AS proposition_1
                          WHERE
                            proposition_1.proposition_id = stance_1.target_proposition_id
                        ) AS "@17"
                      )
                    ) AS "target"
                  FROM stance AS stance_1
                  WHERE
                    stance_1.current = TRUE AND stance_1.review_status IN ('PENDING', 'APPROVED')
                  ORDER BY
                    stance_1.held_at DESC,
                    stance_1.stance_id DESC
                  LIMIT CAST($5 AS BIGINT)
                ) AS "@18"
              ) AS "nodes"
          ) AS "@19"
        ) AS "stances"
    ) AS "@20"
  ) AS anon_1;
