SELECT
  (
    SELECT
      to_json("@34") AS to_json_1
    FROM (
      SELECT
        (
          SELECT
            to_json("@33") AS to_json_2
          FROM (
            SELECT
              article_version_1.version AS "version",
              (
                SELECT
                  to_json("@22") AS to_json_3
                FROM (
                  SELECT
                    (
                      SELECT
                        to_json("@1") AS to_json_4
                      FROM (
                        SELECT
                          'art_' || article_version_2.article_id AS "id",
                          article_version_2.version AS "version"
                        FROM article_version AS article_version_2
                        WHERE
                          anon_2.before_id = article_version_2.version_id
                      ) AS "@1"
                    ) AS "before",
                    (
                      SELECT
                        to_json("@2") AS to_json_5
                      FROM (
                        SELECT
                          article_version_3.version AS "version"
                        FROM article_version AS article_version_3
                        WHERE
                          article_version_3.version_id = anon_2.after_id
                      ) AS "@2"
                    ) AS "after",
                    (
                      SELECT
                        COALESCE(JSON_AGG(to_json("@3")), CAST('[]' AS JSON)) AS coalesce_1
                      FROM (
                        SELECT
                          anon_3.field AS "field",
                          anon_3.before AS "before",
                          anon_3.after AS "after"
                        FROM article_version AS article_version_4, article_version AS article_version_5, outlet AS outlet_1, outlet AS outlet_2, LATERAL UNNEST(CAST(ARRAY[
                          'outlet',
                          'headline',
                          'standfirst',
                          'bylines',
                          'sections',
                          'language',
                          'publishedAt',
                          'modifiedAt',
                          'originKind'
                        ] AS TEXT[]), CAST(ARRAY[
                          outlet_1.name,
                          article_version_4.headline,
                          article_version_4.standfirst,
                          CAST(array_to_json(article_version_4.bylines) AS TEXT),
                          CAST(array_to_json(article_version_4.sections) AS TEXT),
                          article_version_4.language,
                          TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM TO_CHAR(timezone('UTC', article_version_4.published_at), 'YYYY-MM-DD"T"HH24:MI:SS.US'))) || 'Z',
                          TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM TO_CHAR(timezone('UTC', article_version_4.modified_at), 'YYYY-MM-DD"T"HH24:MI:SS.US'))) || 'Z',
                          article_version_4.origin_kind
                        ] AS TEXT[]), CAST(ARRAY[
                          outlet_2.name,
                          article_version_5.headline,
                          article_version_5.standfirst,
                          CAST(array_to_json(article_version_5.bylines) AS TEXT),
                          CAST(array_to_json(article_version_5.sections) AS TEXT),
                          article_version_5.language,
                          TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM TO_CHAR(timezone('UTC', article_version_5.published_at), 'YYYY-MM-DD"T"HH24:MI:SS.US'))) || 'Z',
                          TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM TO_CHAR(timezone('UTC', article_version_5.modified_at), 'YYYY-MM-DD"T"HH24:MI:SS.US'))) || 'Z',
                          article_version_5.origin_kind
                        ] AS TEXT[])) WITH ORDINALITY AS anon_3(field, before, after, place)
                        WHERE
                          article_version_4.outlet_id = outlet_1.outlet_id
                          AND article_version_5.outlet_id = outlet_2.outlet_id
                          AND article_version_4.version_id = anon_2.before_id
                          AND article_version_5.version_id = anon_2.after_id
                          AND anon_3.before IS DISTINCT FROM anon_3.after
                        ORDER BY
                          anon_3.place
                      ) AS "@3"
                    ) AS "metadata",
                    (
                      SELECT
                        COALESCE(JSON_AGG(to_json("@4")), CAST('[]' AS JSON)) AS coalesce_2
                      FROM (
                        SELECT
                          anon_4.kind AS "kind",
                          anon_4.text AS "text",
                          anon_4.start AS "start",
                          anon_4."end" AS "end"
                        FROM LATERAL (
                          SELECT
                            anon_5.kind AS kind,
                            convert_from(SUBSTRING(anon_6.body FROM anon_5.first_byte + 1 FOR anon_5.bytes), 'UTF8') AS text,
                            anon_5.start AS start,
                            anon_5."end" AS "end",
                            ROW_NUMBER() OVER (
                              PARTITION BY anon_5.kind, convert_from(SUBSTRING(anon_6.body FROM anon_5.first_byte + 1 FOR anon_5.bytes), 'UTF8')
                              ORDER BY anon_5.start
                            ) AS number
                          FROM article_version AS article_version_6, LATERAL (
                            SELECT
                              convert_to(article_version_6.body, 'UTF8') AS body,
                              article_version_6.blocks AS blocks
                            LIMIT ALL
                            OFFSET 0
                          ) AS anon_6, LATERAL jsonb_to_recordset(anon_6.blocks) AS anon_5(kind TEXT, start INT, "end" INT, first_byte INT, bytes INT)
                          WHERE
                            article_version_6.version_id = anon_2.before_id
                        ) AS anon_4
                        WHERE
                          NOT (
                            EXISTS(
                              SELECT
                                TRUE AS anon_7
                              FROM LATERAL (
                                SELECT
                                  anon_9.kind AS kind,
                                  convert_from(SUBSTRING(anon_10.body FROM anon_9.first_byte + 1 FOR anon_9.bytes), 'UTF8') AS text,
                                  anon_9.start AS start,
                                  anon_9."end" AS "end",
                                  ROW_NUMBER() OVER (
                                    PARTITION BY anon_9.kind, convert_from(SUBSTRING(anon_10.body FROM anon_9.first_byte + 1 FOR anon_9.bytes), 'UTF8')
                                    ORDER BY anon_9.start
                                  ) AS number
                                FROM article_version AS article_version_7, LATERAL (
                                  SELECT
                                    convert_to(article_version_7.body, 'UTF8') AS body,
                                    article_version_7.blocks AS blocks
                                  LIMIT ALL
                                  OFFSET 0
                                ) AS anon_10, LATERAL jsonb_to_recordset(anon_10.blocks) AS anon_9(kind TEXT, start INT, "end" INT, first_byte INT, bytes INT)
                                WHERE
                                  article_version_7.version_id = anon_2.after_id
                              ) AS anon_8
                              WHERE
                                anon_4.kind = anon_8.kind
                                AND anon_4.text = anon_8.text
                                AND anon_4.number = anon_8.number
                            )
                          )
                        ORDER BY
                          anon_4.start
                      ) AS "@4"
                    ) AS "blocksRemoved",
                    (
                      SELECT
                        COALESCE(JSON_AGG(to_json("@5")), CAST('[]' AS JSON)) AS coalesce_3
                      FROM (
                        SELECT
                          anon_11.kind AS "kind",
                          anon_11.text AS "text",
                          anon_11.start AS "start",
                          anon_11."end" AS "end"
                        FROM LATERAL (
                          SELECT
                            anon_12.kind AS kind,
                            convert_from(SUBSTRING(anon_13.body FROM anon_12.first_byte + 1 FOR anon_12.bytes), 'UTF8') AS text,
                            anon_12.start AS start,
                            anon_12."end" AS "end",
                            ROW_NUMBER() OVER (
                              PARTITION BY anon_12.kind, convert_from(SUBSTRING(anon_13.body FROM anon_12.first_byte + 1 FOR anon_12.bytes), 'UTF8')
                              ORDER BY anon_12.start
                            ) AS number
                          FROM article_version AS article_version_8, LATERAL (
                            SELECT
                              convert_to(article_version_8.body, 'UTF8') AS body,
                              article_version_8.blocks AS blocks
                            LIMIT ALL
                            OFFSET 0
                          ) AS anon_13, LATERAL jsonb_to_recordset(anon_13.blocks) AS anon_12(kind TEXT, start INT, "end" INT, first_byte INT, bytes INT)
                          WHERE
                            article_version_8.version_id = anon_2.after_id
                        ) AS anon_11
                        WHERE
                          NOT (
                            EXISTS(
                              SELECT
                                TRUE AS anon_7
                              FROM LATERAL (
                                SELECT
                                  anon_15.kind AS kind,
                                  convert_from(SUBSTRING(anon_16.body FROM anon_15.first_byte + 1 FOR anon_15.bytes), 'UTF8') AS text,
                                  anon_15.start AS start,
                                  anon_15."end" AS "end",
                                  ROW_NUMBER() OVER (
                                    PARTITION BY anon_15.kind, convert_from(SUBSTRING(anon_16.body FROM anon_15.first_byte + 1 FOR anon_15.bytes), 'UTF8')
                                    ORDER BY anon_15.start
                                  ) AS number
                                FROM article_version AS article_version_9, LATERAL (
                                  SELECT
                                    convert_to(article_version_9.body, 'UTF8') AS body,
                                    article_version_9.blocks AS blocks
                                  LIMIT ALL
                                  OFFSET 0
                                ) AS anon_16, LATERAL jsonb_to_recordset(anon_16.blocks) AS anon_15(kind TEXT, start INT, "end" INT, first_byte INT, bytes INT)
                                WHERE
                                  article_version_9.version_id = anon_2.before_id
                              ) AS anon_14
                              WHERE
                                anon_11.kind = anon_14.kind
                                AND anon_11.text = anon_14.text
                                AND anon_11.number = anon_14.number
                            )
                          )
                        ORDER BY
                          anon_11.start
                      ) AS "@5"
                    ) AS "blocksAdded",
                    (
                      SELECT
                        to_json("@11") AS to_json_6
                      FROM (
                        SELECT
                          (
                            SELECT
                              COUNT(*) AS count_1
                            FROM claim AS claim_1
                            WHERE
                              anon_2.before_id = claim_1.version_id
                              AND claim_1.claim_id IN (
                                SELECT
                                  anon_17.key
                                FROM LATERAL (
                                  SELECT
                                    claim_2.claim_id AS key,
                                    COALESCE(CAST(claim_2.proposition_id AS TEXT), claim_2.text) AS by0,
                                    (
                                      SELECT
                                        COALESCE(ARRAY_AGG(source_1.text ORDER BY source_1.text), CAST('{}' AS TEXT[])) AS coalesce_4
                                      FROM claim_source AS claim_source_1
                                      JOIN source AS source_1
                                        ON source_1.source_id = claim_source_1.source_id
                                      WHERE
                                        claim_source_1.claim_id = claim_2.claim_id
                                    ) AS by1,
                                    ROW_NUMBER() OVER (
                                      PARTITION BY COALESCE(CAST(claim_2.proposition_id AS TEXT), claim_2.text), (
                                        SELECT
                                          COALESCE(ARRAY_AGG(source_1.text ORDER BY source_1.text), CAST('{}' AS TEXT[])) AS coalesce_4
                                        FROM claim_source AS claim_source_1
                                        JOIN source AS source_1
                                          ON source_1.source_id = claim_source_1.source_id
                                        WHERE
                                          claim_source_1.claim_id = claim_2.claim_id
                                      )
                                      ORDER BY claim_2.claim_id
                                    ) AS number
                                  FROM claim AS claim_2
                                  WHERE
                                    claim_2.version_id = anon_2.before_id
                                    AND claim_2.review_status IN ('PENDING', 'APPROVED')
                                ) AS anon_17
                                WHERE
                                  NOT (
                                    EXISTS(
                                      SELECT
                                        TRUE AS anon_7
                                      FROM LATERAL (
                                        SELECT
                                          claim_3.claim_id AS key,
                                          COALESCE(CAST(claim_3.proposition_id AS TEXT), claim_3.text) AS by0,
                                          (
                                            SELECT
                                              COALESCE(ARRAY_AGG(source_2.text ORDER BY source_2.text), CAST('{}' AS TEXT[])) AS coalesce_5
                                            FROM claim_source AS claim_source_2
                                            JOIN source AS source_2
                                              ON source_2.source_id = claim_source_2.source_id
                                            WHERE
                                              claim_source_2.claim_id = claim_3.claim_id
                                          ) AS by1,
                                          ROW_NUMBER() OVER (
                                            PARTITION BY COALESCE(CAST(claim_3.proposition_id AS TEXT), claim_3.text), (
                                              SELECT
                                                COALESCE(ARRAY_AGG(source_2.text ORDER BY source_2.text), CAST('{}' AS TEXT[])) AS coalesce_5
                                              FROM claim_source AS claim_source_2
                                              JOIN source AS source_2
                                                ON source_2.source_id = claim_source_2.source_id
                                              WHERE
                                                claim_source_2.claim_id = claim_3.claim_id
                                            )
                                            ORDER BY claim_3.claim_id
                                          ) AS number
                                        FROM claim AS claim_3
                                        WHERE
                                          claim_3.version_id = anon_2.after_id
                                          AND claim_3.review_status IN ('PENDING', 'APPROVED')
                                      ) AS anon_18
                                      WHERE
                                        anon_17.by0 = anon_18.by0
                                        AND anon_17.by1 = anon_18.by1
                                        AND anon_17.number = anon_18.number
                                    )
                                  )
                              )
                          ) AS "totalCount",
                          (
                            SELECT
                              to_json("@10") AS to_json_7
                            FROM (
                              SELECT
                                "@9"."@n" > CAST($1 AS BIGINT) AS "hasNextPage"
                            ) AS "@10"
                          ) AS "pageInfo",
                          COALESCE("@9"."@list0", CAST('[]' AS JSON)) AS "nodes"
                        FROM (
                          SELECT
                            JSON_AGG("@8"."@list0" ORDER BY "@8"."@i" ASC) FILTER(WHERE
                              "@8"."@i" <= CAST($2 AS BIGINT)) AS "@list0",
                            ARRAY_AGG("@8"."@cursor" ORDER BY "@8"."@i" ASC) FILTER(WHERE
                              "@8"."@i" <= CAST($2 AS BIGINT)) AS "@cursors",
                            COUNT(*) AS "@n"
                          FROM (
                            SELECT
                              (
                                SELECT
                                  to_json("@7") AS to_json_8
                                FROM (
                                  SELECT
                                    'clm_' || claim_1.claim_id AS "id",
                                    claim_1.text AS "text",
                                    (
                                      SELECT
                                        to_json("@6") AS to_json_9
                                      FROM (
                                        SELECT
                                          article_version_10.version AS "version"
                                        FROM article_version AS article_version_10
                                        WHERE
                                          article_version_10.version_id = claim_1.version_id
                                      ) AS "@6"
                                    ) AS "article"
                                ) AS "@7"
                              ) AS "@list0",
                              TRANSLATE(
                                ENCODE(
                                  convert_to(
                                    CAST(json_build_array('clm POSITION ASC', claim_1.position, claim_1.claim_id) AS TEXT),
                                    'UTF8'
                                  ),
                                  'base64'
                                ),
                                e'+/=\n',
                                '-_'
                              ) AS "@cursor",
                              ROW_NUMBER() OVER (ORDER BY claim_1.position ASC, claim_1.claim_id ASC) AS "@i"
                            FROM claim AS claim_1
                            WHERE
                              anon_2.before_id = claim_1.version_id
                              AND claim_1.claim_id IN (
                                SELECT
                                  anon_17.key
                                FROM LATERAL (
                                  SELECT
                                    claim_2.claim_id AS key,
                                    COALESCE(CAST(claim_2.proposition_id AS TEXT), claim_2.text) AS by0,
                                    (
                                      SELECT
                                        COALESCE(ARRAY_AGG(source_1.text ORDER BY source_1.text), CAST('{}' AS TEXT[])) AS coalesce_4
                                      FROM claim_source AS claim_source_1
                                      JOIN source AS source_1
                                        ON source_1.source_id = claim_source_1.source_id
                                      WHERE
                                        claim_source_1.claim_id = claim_2.claim_id
                                    ) AS by1,
                                    ROW_NUMBER() OVER (
                                      PARTITION BY COALESCE(CAST(claim_2.proposition_id AS TEXT), claim_2.text), (
                                        SELECT
                                          COALESCE(ARRAY_AGG(source_1.text ORDER BY source_1.text), CAST('{}' AS TEXT[])) AS coalesce_4
                                        FROM claim_source AS claim_source_1
                                        JOIN source AS source_1
                                          ON source_1.source_id = claim_source_1.source_id
                                        WHERE
                                          claim_source_1.claim_id = claim_2.claim_id
                                      )
                                      ORDER BY claim_2.claim_id
                                    ) AS number
                                  FROM claim AS claim_2
                                  WHERE
                                    claim_2.version_id = anon_2.before_id
                                    AND claim_2.review_status IN ('PENDING', 'APPROVED')
                                ) AS anon_17
                                WHERE
                                  NOT (
                                    EXISTS(
                                      SELECT
                                        TRUE AS anon_7
                                      FROM LATERAL (
                                        SELECT
                                          claim_3.claim_id AS key,
                                          COALESCE(CAST(claim_3.proposition_id AS TEXT), claim_3.text) AS by0,
                                          (
                                            SELECT
                                              COALESCE(ARRAY_AGG(source_2.text ORDER BY source_2.text), CAST('{}' AS TEXT[])) AS coalesce_5
                                            FROM claim_source AS claim_source_2
                                            JOIN source AS source_2
                                              ON source_2.source_id = claim_source_2.source_id
                                            WHERE
                                              claim_source_2.claim_id = claim_3.claim_id
                                          ) AS by1,
                                          ROW_NUMBER() OVER (
                                            PARTITION BY COALESCE(CAST(claim_3.proposition_id AS TEXT), claim_3.text), (
                                              SELECT
                                                COALESCE(ARRAY_AGG(source_2.text ORDER BY source_2.text), CAST('{}' AS TEXT[])) AS coalesce_5
                                              FROM claim_source AS claim_source_2
                                              JOIN source AS source_2
                                                ON source_2.source_id = claim_source_2.source_id
                                              WHERE
                                                claim_source_2.claim_id = claim_3.claim_id
                                            )
                                            ORDER BY claim_3.claim_id
                                          ) AS number
                                        FROM claim AS claim_3
                                        WHERE
                                          claim_3.version_id = anon_2.after_id
                                          AND claim_3.review_status IN ('PENDING', 'APPROVED')
                                      ) AS anon_18
                                      WHERE
                                        anon_17.by0 = anon_18.by0
                                        AND anon_17.by1 = anon_18.by1
                                        AND anon_17.number = anon_18.number
                                    )
                                  )
                              )
                            ORDER BY
                              claim_1.position ASC,
                              claim_1.claim_id ASC
                            LIMIT CAST($3 AS BIGINT)
                          ) AS "@8"
                        ) AS "@9"
                      ) AS "@11"
                    ) AS "claimsRemoved",
                    (
                      SELECT
                        to_json("@15") AS to_json_10
                      FROM (
                        SELECT
                          (
                            SELECT
                              COUNT(*) AS count_2
                            FROM claim AS claim_4
                            WHERE
                              claim_4.version_id = anon_2.after_id
                              AND claim_4.claim_id IN (
                                SELECT
                                  anon_19.key
                                FROM LATERAL (
                                  SELECT
                                    claim_5.claim_id AS key,
                                    COALESCE(CAST(claim_5.proposition_id AS TEXT), claim_5.text) AS by0,
                                    (
                                      SELECT
                                        COALESCE(ARRAY_AGG(source_3.text ORDER BY source_3.text), CAST('{}' AS TEXT[])) AS coalesce_6
                                      FROM claim_source AS claim_source_3
                                      JOIN source AS source_3
                                        ON source_3.source_id = claim_source_3.source_id
                                      WHERE
                                        claim_source_3.claim_id = claim_5.claim_id
                                    ) AS by1,
                                    ROW_NUMBER() OVER (
                                      PARTITION BY COALESCE(CAST(claim_5.proposition_id AS TEXT), claim_5.text), (
                                        SELECT
                                          COALESCE(ARRAY_AGG(source_3.text ORDER BY source_3.text), CAST('{}' AS TEXT[])) AS coalesce_6
                                        FROM claim_source AS claim_source_3
                                        JOIN source AS source_3
                                          ON source_3.source_id = claim_source_3.source_id
                                        WHERE
                                          claim_source_3.claim_id = claim_5.claim_id
                                      )
                                      ORDER BY claim_5.claim_id
                                    ) AS number
                                  FROM claim AS claim_5
                                  WHERE
                                    claim_5.version_id = anon_2.after_id
                                    AND claim_5.review_status IN ('PENDING', 'APPROVED')
                                ) AS anon_19
                                WHERE
                                  NOT (
                                    EXISTS(
                                      SELECT
                                        TRUE AS anon_7
                                      FROM LATERAL (
                                        SELECT
                                          claim_6.claim_id AS key,
                                          COALESCE(CAST(claim_6.proposition_id AS TEXT), claim_6.text) AS by0,
                                          (
                                            SELECT
                                              COALESCE(ARRAY_AGG(source_4.text ORDER BY source_4.text), CAST('{}' AS TEXT[])) AS coalesce_7
                                            FROM claim_source AS claim_source_4
                                            JOIN source AS source_4
                                              ON source_4.source_id = claim_source_4.source_id
                                            WHERE
                                              claim_source_4.claim_id = claim_6.claim_id
                                          ) AS by1,
                                          ROW_NUMBER() OVER (
                                            PARTITION BY COALESCE(CAST(claim_6.proposition_id AS TEXT), claim_6.text), (
                                              SELECT
                                                COALESCE(ARRAY_AGG(source_4.text ORDER BY source_4.text), CAST('{}' AS TEXT[])) AS coalesce_7
                                              FROM claim_source AS claim_source_4
                                              JOIN source AS source_4
                                                ON source_4.source_id = claim_source_4.source_id
                                              WHERE
                                                claim_source_4.claim_id = claim_6.claim_id
                                            )
                                            ORDER BY claim_6.claim_id
                                          ) AS number
                                        FROM claim AS claim_6
                                        WHERE
                                          claim_6.version_id = anon_2.before_id
                                          AND claim_6.review_status IN ('PENDING', 'APPROVED')
                                      ) AS anon_20
                                      WHERE
                                        anon_19.by0 = anon_20.by0
                                        AND anon_19.by1 = anon_20.by1
                                        AND anon_19.number = anon_20.number
                                    )
                                  )
                              )
                          ) AS "totalCount",
                          (
                            SELECT
                              COALESCE(JSON_AGG(to_json("@14")), CAST('[]' AS JSON)) AS coalesce_8
                            FROM (
                              SELECT
                                'clm_' || claim_4.claim_id AS "id",
                                claim_4.text AS "text",
                                (
                                  SELECT
                                    COALESCE(JSON_AGG(to_json("@12")), CAST('[]' AS JSON)) AS coalesce_9
                                  FROM (
                                    SELECT
                                      source_5.text AS "text"
                                    FROM source AS source_5, claim_source AS claim_source_5
                                    WHERE
                                      claim_source_5.source_id = source_5.source_id
                                      AND claim_source_5.claim_id = claim_4.claim_id
                                    ORDER BY
                                      claim_source_5.place
                                  ) AS "@12"
                                ) AS "sources",
                                (
                                  SELECT
                                    to_json("@13") AS to_json_11
                                  FROM (
                                    SELECT
                                      article_version_11.version AS "version"
                                    FROM article_version AS article_version_11
                                    WHERE
                                      article_version_11.version_id = claim_4.version_id
                                  ) AS "@13"
                                ) AS "article"
                              FROM claim AS claim_4
                              WHERE
                                claim_4.version_id = anon_2.after_id
                                AND claim_4.claim_id IN (
                                  SELECT
                                    anon_19.key
                                  FROM LATERAL (
                                    SELECT
                                      claim_5.claim_id AS key,
                                      COALESCE(CAST(claim_5.proposition_id AS TEXT), claim_5.text) AS by0,
                                      (
                                        SELECT
                                          COALESCE(ARRAY_AGG(source_3.text ORDER BY source_3.text), CAST('{}' AS TEXT[])) AS coalesce_6
                                        FROM claim_source AS claim_source_3
                                        JOIN source AS source_3
                                          ON source_3.source_id = claim_source_3.source_id
                                        WHERE
                                          claim_source_3.claim_id = claim_5.claim_id
                                      ) AS by1,
                                      ROW_NUMBER() OVER (
                                        PARTITION BY COALESCE(CAST(claim_5.proposition_id AS TEXT), claim_5.text), (
                                          SELECT
                                            COALESCE(ARRAY_AGG(source_3.text ORDER BY source_3.text), CAST('{}' AS TEXT[])) AS coalesce_6
                                          FROM claim_source AS claim_source_3
                                          JOIN source AS source_3
                                            ON source_3.source_id = claim_source_3.source_id
                                          WHERE
                                            claim_source_3.claim_id = claim_5.claim_id
                                        )
                                        ORDER BY claim_5.claim_id
                                      ) AS number
                                    FROM claim AS claim_5
                                    WHERE
                                      claim_5.version_id = anon_2.after_id
                                      AND claim_5.review_status IN ('PENDING', 'APPROVED')
                                  ) AS anon_19
                                  WHERE
                                    NOT (
                                      EXISTS(
                                        SELECT
                                          TRUE AS anon_7
                                        FROM LATERAL (
                                          SELECT
                                            claim_6.claim_id AS key,
                                            COALESCE(CAST(claim_6.proposition_id AS TEXT), claim_6.text) AS by0,
                                            (
                                              SELECT
                                                COALESCE(ARRAY_AGG(source_4.text ORDER BY source_4.text), CAST('{}' AS TEXT[])) AS coalesce_7
                                              FROM claim_source AS claim_source_4
                                              JOIN source AS source_4
                                                ON source_4.source_id = claim_source_4.source_id
                                              WHERE
                                                claim_source_4.claim_id = claim_6.claim_id
                                            ) AS by1,
                                            ROW_NUMBER() OVER (
                                              PARTITION BY COALESCE(CAST(claim_6.proposition_id AS TEXT), claim_6.text), (
                                                SELECT
                                                  COALESCE(ARRAY_AGG(source_4.text ORDER BY source_4.text), CAST('{}' AS TEXT[])) AS coalesce_7
                                                FROM claim_source AS claim_source_4
                                                JOIN source AS source_4
                                                  ON source_4.source_id = claim_source_4.source_id
                                                WHERE
                                                  claim_source_4.claim_id = claim_6.claim_id
                                              )
                                              ORDER BY claim_6.claim_id
                                            ) AS number
                                          FROM claim AS claim_6
                                          WHERE
                                            claim_6.version_id = anon_2.before_id
                                            AND claim_6.review_status IN ('PENDING', 'APPROVED')
                                        ) AS anon_20
                                        WHERE
                                          anon_19.by0 = anon_20.by0
                                          AND anon_19.by1 = anon_20.by1
                                          AND anon_19.number = anon_20.number
                                      )
                                    )
                                )
                              ORDER BY
                                claim_4.position ASC,
                                claim_4.claim_id ASC
                              LIMIT CAST($4 AS BIGINT)
                            ) AS "@14"
                          ) AS "nodes"
                      ) AS "@15"
                    ) AS "claimsAdded",
                    (
                      SELECT
                        to_json("@20") AS to_json_12
                      FROM (
                        SELECT
                          (
                            SELECT
                              COALESCE(JSON_AGG(to_json("@19")), CAST('[]' AS JSON)) AS coalesce_10
                            FROM (
                              SELECT
                                'sta_' || stance_1.stance_id AS "id",
                                stance_1.position AS "position",
                                COALESCE(
                                  (
                                    SELECT
                                      to_json("@16") AS to_json_13
                                    FROM (
                                      SELECT
                                        'Actor' AS "__typename"
                                      FROM actor AS actor_1
                                      WHERE
                                        actor_1.actor_id = stance_1.target_actor_id
                                    ) AS "@16"
                                  ),
                                  (
                                    SELECT
                                      to_json("@17") AS to_json_14
                                    FROM (
                                      SELECT
                                        'Issue' AS "__typename"
                                      FROM issue AS issue_1
                                      WHERE
                                        issue_1.issue_id = stance_1.target_issue_id
                                    ) AS "@17"
                                  ),
                                  (
                                    SELECT
                                      to_json("@18") AS to_json_15
                                    FROM (
                                      SELECT
                                        'Proposition' AS "__typename"
                                      FROM proposition AS proposition_1
                                      WHERE
                                        proposition_1.proposition_id = stance_1.target_proposition_id
                                    ) AS "@18"
                                  )
                                ) AS "target"
                              FROM stance AS stance_1
                              WHERE
                                anon_2.before_id = stance_1.version_id
                                AND stance_1.stance_id IN (
                                  SELECT
                                    anon_21.key
                                  FROM LATERAL (
                                    SELECT
                                      stance_2.stance_id AS key,
                                      stance_2.actor_id AS by0,
                                      COALESCE(stance_2.target_actor_id, -9) AS by1,
                                      COALESCE(stance_2.target_issue_id, -9) AS by2,
                                      COALESCE(stance_2.target_proposition_id, -9) AS by3,
                                      stance_2.position AS by4,
                                      COALESCE(stance_2.intensity, -9) AS by5,
                                      stance_2.mode AS by6,
                                      stance_2.expression AS by7,
                                      ROW_NUMBER() OVER (
                                        PARTITION BY stance_2.actor_id, COALESCE(stance_2.target_actor_id, -9), COALESCE(stance_2.target_issue_id, -9), COALESCE(stance_2.target_proposition_id, -9), stance_2.position, COALESCE(stance_2.intensity, -9), stance_2.mode, stance_2.expression
                                        ORDER BY stance_2.stance_id
                                      ) AS number
                                    FROM stance AS stance_2
                                    WHERE
                                      stance_2.version_id = anon_2.before_id
                                      AND stance_2.review_status IN ('PENDING', 'APPROVED')
                                  ) AS anon_21
                                  WHERE
                                    NOT (
                                      EXISTS(
                                        SELECT
                                          TRUE AS anon_7
                                        FROM LATERAL (
                                          SELECT
                                            stance_3.stance_id AS key,
                                            stance_3.actor_id AS by0,
                                            COALESCE(stance_3.target_actor_id, -9) AS by1,
                                            COALESCE(stance_3.target_issue_id, -9) AS by2,
                                            COALESCE(stance_3.target_proposition_id, -9) AS by3,
                                            stance_3.position AS by4,
                                            COALESCE(stance_3.intensity, -9) AS by5,
                                            stance_3.mode AS by6,
                                            stance_3.expression AS by7,
                                            ROW_NUMBER() OVER (
                                              PARTITION BY stance_3.actor_id, COALESCE(stance_3.target_actor_id, -9), COALESCE(stance_3.target_issue_id, -9), COALESCE(stance_3.target_proposition_id, -9), stance_3.position, COALESCE(stance_3.intensity, -9), stance_3.mode, stance_3.expression
                                              ORDER BY stance_3.stance_id
                                            ) AS number
                                          FROM stance AS stance_3
                                          WHERE
                                            stance_3.version_id = anon_2.after_id
                                            AND stance_3.review_status IN ('PENDING', 'APPROVED')
                                        ) AS anon_22
                                        WHERE
                                          anon_21.by0 = anon_22.by0
                                          AND anon_21.by1 = anon_22.by1
                                          AND anon_21.by2 = anon_22.by2
                                          AND anon_21.by3 = anon_22.by3
                                          AND anon_21.by4 = anon_22.by4
                                          AND anon_21.by5 = anon_22.by5
                                          AND anon_21.by6 = anon_22.by6
                                          AND anon_21.by7 = anon_22.by7
                                          AND anon_21.number = anon_22.number
                                      )
                                    )
                                )
                              ORDER BY
                                stance_1.held_at ASC,
                                stance_1.stance_id ASC
                              LIMIT CAST($5 AS BIGINT)
                            ) AS "@19"
                          ) AS "nodes"
                      ) AS "@20"
                    ) AS "stancesRemoved",
                    (
                      SELECT
                        to_json("@21") AS to_json_16
                      FROM (
                        SELECT
                          (
                            SELECT
                              COUNT(*) AS count_3
                            FROM stance AS stance_4
                            WHERE
                              stance_4.version_id = anon_2.after_id
                              AND stance_4.stance_id IN (
                                SELECT
                                  anon_23.key
                                FROM LATERAL (
                                  SELECT
                                    stance_5.stance_id AS key,
                                    stance_5.actor_id AS by0,
                                    COALESCE(stance_5.target_actor_id, -9) AS by1,
                                    COALESCE(stance_5.target_issue_id, -9) AS by2,
                                    COALESCE(stance_5.target_proposition_id, -9) AS by3,
                                    stance_5.position AS by4,
                                    COALESCE(stance_5.intensity, -9) AS by5,
                                    stance_5.mode AS by6,
                                    stance_5.expression AS by7,
                                    ROW_NUMBER() OVER (
                                      PARTITION BY stance_5.actor_id, COALESCE(stance_5.target_actor_id, -9), COALESCE(stance_5.target_issue_id, -9), COALESCE(stance_5.target_proposition_id, -9), stance_5.position, COALESCE(stance_5.intensity, -9), stance_5.mode, stance_5.expression
                                      ORDER BY stance_5.stance_id
                                    ) AS number
                                  FROM stance AS stance_5
                                  WHERE
                                    stance_5.version_id = anon_2.after_id
                                    AND stance_5.review_status IN ('PENDING', 'APPROVED')
                                ) AS anon_23
                                WHERE
                                  NOT (
                                    EXISTS(
                                      SELECT
                                        TRUE AS anon_7
                                      FROM LATERAL (
                                        SELECT
                                          stance_6.stance_id AS key,
                                          stance_6.actor_id AS by0,
                                          COALESCE(stance_6.target_actor_id, -9) AS by1,
                                          COALESCE(stance_6.target_issue_id, -9) AS by2,
                                          COALESCE(stance_6.target_proposition_id, -9) AS by3,
                                          stance_6.position AS by4,
                                          COALESCE(stance_6.intensity, -9) AS by5,
                                          stance_6.mode AS by6,
                                          stance_6.expression AS by7,
                                          ROW_NUMBER() OVER (
                                            PARTITION BY stance_6.actor_id, COALESCE(stance_6.target_actor_id, -9), COALESCE(stance_6.target_issue_id, -9), COALESCE(stance_6.target_proposition_id, -9), stance_6.position, COALESCE(stance_6.intensity, -9), stance_6.mode, stance_6.expression
                                            ORDER BY stance_6.stance_id
                                          ) AS number
                                        FROM stance AS stance_6
                                        WHERE
                                          stance_6.version_id = anon_2.before_id
                                          AND stance_6.review_status IN ('PENDING', 'APPROVED')
                                      ) AS anon_24
                                      WHERE
                                        anon_23.by0 = anon_24.by0
                                        AND anon_23.by1 = anon_24.by1
                                        AND anon_23.by2 = anon_24.by2
                                        AND anon_23.by3 = anon_24.by3
                                        AND anon_23.by4 = anon_24.by4
                                        AND anon_23.by5 = anon_24.by5
                                        AND anon_23.by6 = anon_24.by6
                                        AND anon_23.by7 = anon_24.by7
                                        AND anon_23.number = anon_24.number
                                    )
                                  )
                              )
                          ) AS "totalCount"
                      ) AS "@21"
                    ) AS "stancesAdded"
                  FROM LATERAL (
                    SELECT
                      article_version_12.version_id AS before_id,
                      article_version_1.version_id AS after_id
                    FROM article_version AS article_version_12
                    WHERE
                      article_version_12.article_id = article_version_1.article_id
                      AND article_version_12.version = article_version_1.version - 1
                  ) AS anon_2
                ) AS "@22"
              ) AS "changes",
              (
                SELECT
                  to_json("@24") AS to_json_17
                FROM (
                  SELECT
                    (
                      SELECT
                        to_json("@23") AS to_json_18
                      FROM (
                        SELECT
                          'art_' || article_version_13.article_id AS "id"
                        FROM article_version AS article_version_13
                        WHERE
                          anon_25.before_id = article_version_13.version_id
                      ) AS "@23"
                    ) AS "before"
                  FROM LATERAL (
                    SELECT
                      article_version_14.version_id AS before_id,
                      article_version_1.version_id AS after_id
                    FROM article_version AS article_version_14
                    WHERE
                      article_version_14.article_id = article_version_1.article_id
                      AND article_version_14.version = CAST($6 AS BIGINT)
                  ) AS anon_25
                ) AS "@24"
              ) AS "none",
              (
                SELECT
                  to_json("@28") AS to_json_19
                FROM (
                  SELECT
                    (
                      SELECT
                        COALESCE(JSON_AGG(to_json("@25")), CAST('[]' AS JSON)) AS coalesce_11
                      FROM (
                        SELECT
                          anon_26.field AS "field"
                        FROM article_version AS article_version_15, article_version AS article_version_16, outlet AS outlet_3, outlet AS outlet_4, LATERAL UNNEST(CAST(ARRAY[
                          'outlet',
                          'headline',
                          'standfirst',
                          'bylines',
                          'sections',
                          'language',
                          'publishedAt',
                          'modifiedAt',
                          'originKind'
                        ] AS TEXT[]), CAST(ARRAY[
                          outlet_3.name,
                          article_version_15.headline,
                          article_version_15.standfirst,
                          CAST(array_to_json(article_version_15.bylines) AS TEXT),
                          CAST(array_to_json(article_version_15.sections) AS TEXT),
                          article_version_15.language,
                          TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM TO_CHAR(timezone('UTC', article_version_15.published_at), 'YYYY-MM-DD"T"HH24:MI:SS.US'))) || 'Z',
                          TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM TO_CHAR(timezone('UTC', article_version_15.modified_at), 'YYYY-MM-DD"T"HH24:MI:SS.US'))) || 'Z',
                          article_version_15.origin_kind
                        ] AS TEXT[]), CAST(ARRAY[
                          outlet_4.name,
                          article_version_16.headline,
                          article_version_16.standfirst,
                          CAST(array_to_json(article_version_16.bylines) AS TEXT),
                          CAST(array_to_json(article_version_16.sections) AS TEXT),
                          article_version_16.language,
                          TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM TO_CHAR(timezone('UTC', article_version_16.published_at), 'YYYY-MM-DD"T"HH24:MI:SS.US'))) || 'Z',
                          TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM TO_CHAR(timezone('UTC', article_version_16.modified_at), 'YYYY-MM-DD"T"HH24:MI:SS.US'))) || 'Z',
                          article_version_16.origin_kind
                        ] AS TEXT[])) WITH ORDINALITY AS anon_26(field, before, after, place)
                        WHERE
                          article_version_15.outlet_id = outlet_3.outlet_id
                          AND article_version_16.outlet_id = outlet_4.outlet_id
                          AND article_version_15.version_id = anon_27.before_id
                          AND article_version_16.version_id = anon_27.after_id
                          AND anon_26.before IS DISTINCT FROM anon_26.after
                        ORDER BY
                          anon_26.place
                      ) AS "@25"
                    ) AS "metadata",
                    (
                      SELECT
                        COALESCE(JSON_AGG(to_json("@26")), CAST('[]' AS JSON)) AS coalesce_12
                      FROM (
                        SELECT
                          anon_28.text AS "text"
                        FROM LATERAL (
                          SELECT
                            anon_29.kind AS kind,
                            convert_from(SUBSTRING(anon_30.body FROM anon_29.first_byte + 1 FOR anon_29.bytes), 'UTF8') AS text,
                            anon_29.start AS start,
                            anon_29."end" AS "end",
                            ROW_NUMBER() OVER (
                              PARTITION BY anon_29.kind, convert_from(SUBSTRING(anon_30.body FROM anon_29.first_byte + 1 FOR anon_29.bytes), 'UTF8')
                              ORDER BY anon_29.start
                            ) AS number
                          FROM article_version AS article_version_17, LATERAL (
                            SELECT
                              convert_to(article_version_17.body, 'UTF8') AS body,
                              article_version_17.blocks AS blocks
                            LIMIT ALL
                            OFFSET 0
                          ) AS anon_30, LATERAL jsonb_to_recordset(anon_30.blocks) AS anon_29(kind TEXT, start INT, "end" INT, first_byte INT, bytes INT)
                          WHERE
                            article_version_17.version_id = anon_27.after_id
                        ) AS anon_28
                        WHERE
                          NOT (
                            EXISTS(
                              SELECT
                                TRUE AS anon_7
                              FROM LATERAL (
                                SELECT
                                  anon_32.kind AS kind,
                                  convert_from(SUBSTRING(anon_33.body FROM anon_32.first_byte + 1 FOR anon_32.bytes), 'UTF8') AS text,
                                  anon_32.start AS start,
                                  anon_32."end" AS "end",
                                  ROW_NUMBER() OVER (
                                    PARTITION BY anon_32.kind, convert_from(SUBSTRING(anon_33.body FROM anon_32.first_byte + 1 FOR anon_32.bytes), 'UTF8')
                                    ORDER BY anon_32.start
                                  ) AS number
                                FROM article_version AS article_version_18, LATERAL (
                                  SELECT
                                    convert_to(article_version_18.body, 'UTF8') AS body,
                                    article_version_18.blocks AS blocks
                                  LIMIT ALL
                                  OFFSET 0
                                ) AS anon_33, LATERAL jsonb_to_recordset(anon_33.blocks) AS anon_32(kind TEXT, start INT, "end" INT, first_byte INT, bytes INT)
                                WHERE
                                  article_version_18.version_id = anon_27.before_id
                              ) AS anon_31
                              WHERE
                                anon_28.kind = anon_31.kind
                                AND anon_28.text = anon_31.text
                                AND anon_28.number = anon_31.number
                            )
                          )
                        ORDER BY
                          anon_28.start
                      ) AS "@26"
                    ) AS "blocksAdded",
                    (
                      SELECT
                        to_json("@27") AS to_json_20
                      FROM (
                        SELECT
                          (
                            SELECT
                              COUNT(*) AS count_4
                            FROM claim AS claim_7
                            WHERE
                              claim_7.version_id = anon_27.after_id
                              AND claim_7.claim_id IN (
                                SELECT
                                  anon_34.key
                                FROM LATERAL (
                                  SELECT
                                    claim_8.claim_id AS key,
                                    COALESCE(CAST(claim_8.proposition_id AS TEXT), claim_8.text) AS by0,
                                    (
                                      SELECT
                                        COALESCE(ARRAY_AGG(source_6.text ORDER BY source_6.text), CAST('{}' AS TEXT[])) AS coalesce_13
                                      FROM claim_source AS claim_source_6
                                      JOIN source AS source_6
                                        ON source_6.source_id = claim_source_6.source_id
                                      WHERE
                                        claim_source_6.claim_id = claim_8.claim_id
                                    ) AS by1,
                                    ROW_NUMBER() OVER (
                                      PARTITION BY COALESCE(CAST(claim_8.proposition_id AS TEXT), claim_8.text), (
                                        SELECT
                                          COALESCE(ARRAY_AGG(source_6.text ORDER BY source_6.text), CAST('{}' AS TEXT[])) AS coalesce_13
                                        FROM claim_source AS claim_source_6
                                        JOIN source AS source_6
                                          ON source_6.source_id = claim_source_6.source_id
                                        WHERE
                                          claim_source_6.claim_id = claim_8.claim_id
                                      )
                                      ORDER BY claim_8.claim_id
                                    ) AS number
                                  FROM claim AS claim_8
                                  WHERE
                                    claim_8.version_id = anon_27.after_id
                                    AND claim_8.review_status IN ('PENDING', 'APPROVED')
                                ) AS anon_34
                                WHERE
                                  NOT (
                                    EXISTS(
                                      SELECT
                                        TRUE AS anon_7
                                      FROM LATERAL (
                                        SELECT
                                          claim_9.claim_id AS key,
                                          COALESCE(CAST(claim_9.proposition_id AS TEXT), claim_9.text) AS by0,
                                          (
                                            SELECT
                                              COALESCE(ARRAY_AGG(source_7.text ORDER BY source_7.text), CAST('{}' AS TEXT[])) AS coalesce_14
                                            FROM claim_source AS claim_source_7
                                            JOIN source AS source_7
                                              ON source_7.source_id = claim_source_7.source_id
                                            WHERE
                                              claim_source_7.claim_id = claim_9.claim_id
                                          ) AS by1,
                                          ROW_NUMBER() OVER (
                                            PARTITION BY COALESCE(CAST(claim_9.proposition_id AS TEXT), claim_9.text), (
                                              SELECT
                                                COALESCE(ARRAY_AGG(source_7.text ORDER BY source_7.text), CAST('{}' AS TEXT[])) AS coalesce_14
                                              FROM claim_source AS claim_source_7
                                              JOIN source AS source_7
                                                ON source_7.source_id = claim_source_7.source_id
                                              WHERE
                                                claim_source_7.claim_id = claim_9.claim_id
                                            )
                                            ORDER BY claim_9.claim_id
                                          ) AS number
                                        FROM claim AS claim_9
                                        WHERE
                                          claim_9.version_id = anon_27.before_id
                                          AND claim_9.review_status IN ('PENDING', 'APPROVED')
                                      ) AS anon_35
                                      WHERE
                                        anon_34.by0 = anon_35.by0
                                        AND anon_34.by1 = anon_35.by1
                                        AND anon_34.number = anon_35.number
                                    )
                                  )
                              )
                          ) AS "totalCount"
                      ) AS "@27"
                    ) AS "claimsAdded"
                  FROM LATERAL (
                    SELECT
                      article_version_19.version_id AS before_id,
                      article_version_1.version_id AS after_id
                    FROM article_version AS article_version_19
                    WHERE
                      article_version_19.article_id = article_version_1.article_id
                      AND article_version_19.version = CAST($7 AS BIGINT)
                  ) AS anon_27
                ) AS "@28"
              ) AS "itself",
              (
                SELECT
                  to_json("@32") AS to_json_21
                FROM (
                  SELECT
                    (
                      SELECT
                        COALESCE(JSON_AGG(to_json("@31")), CAST('[]' AS JSON)) AS coalesce_15
                      FROM (
                        SELECT
                          article_version_20.version AS "version",
                          (
                            SELECT
                              to_json("@30") AS to_json_22
                            FROM (
                              SELECT
                                (
                                  SELECT
                                    COALESCE(JSON_AGG(to_json("@29")), CAST('[]' AS JSON)) AS coalesce_16
                                  FROM (
                                    SELECT
                                      anon_36.text AS "text"
                                    FROM LATERAL (
                                      SELECT
                                        anon_37.kind AS kind,
                                        convert_from(SUBSTRING(anon_38.body FROM anon_37.first_byte + 1 FOR anon_37.bytes), 'UTF8') AS text,
                                        anon_37.start AS start,
                                        anon_37."end" AS "end",
                                        ROW_NUMBER() OVER (
                                          PARTITION BY anon_37.kind, convert_from(SUBSTRING(anon_38.body FROM anon_37.first_byte + 1 FOR anon_37.bytes), 'UTF8')
                                          ORDER BY anon_37.start
                                        ) AS number
                                      FROM article_version AS article_version_21, LATERAL (
                                        SELECT
                                          convert_to(article_version_21.body, 'UTF8') AS body,
                                          article_version_21.blocks AS blocks
                                        LIMIT ALL
                                        OFFSET 0
                                      ) AS anon_38, LATERAL jsonb_to_recordset(anon_38.blocks) AS anon_37(kind TEXT, start INT, "end" INT, first_byte INT, bytes INT)
                                      WHERE
                                        article_version_21.version_id = anon_39.after_id
                                    ) AS anon_36
                                    WHERE
                                      NOT (
                                        EXISTS(
                                          SELECT
                                            TRUE AS anon_7
                                          FROM LATERAL (
                                            SELECT
                                              anon_41.kind AS kind,
                                              convert_from(SUBSTRING(anon_42.body FROM anon_41.first_byte + 1 FOR anon_41.bytes), 'UTF8') AS text,
                                              anon_41.start AS start,
                                              anon_41."end" AS "end",
                                              ROW_NUMBER() OVER (
                                                PARTITION BY anon_41.kind, convert_from(SUBSTRING(anon_42.body FROM anon_41.first_byte + 1 FOR anon_41.bytes), 'UTF8')
                                                ORDER BY anon_41.start
                                              ) AS number
                                            FROM article_version AS article_version_22, LATERAL (
                                              SELECT
                                                convert_to(article_version_22.body, 'UTF8') AS body,
                                                article_version_22.blocks AS blocks
                                              LIMIT ALL
                                              OFFSET 0
                                            ) AS anon_42, LATERAL jsonb_to_recordset(anon_42.blocks) AS anon_41(kind TEXT, start INT, "end" INT, first_byte INT, bytes INT)
                                            WHERE
                                              article_version_22.version_id = anon_39.before_id
                                          ) AS anon_40
                                          WHERE
                                            anon_36.kind = anon_40.kind
                                            AND anon_36.text = anon_40.text
                                            AND anon_36.number = anon_40.number
                                        )
                                      )
                                    ORDER BY
                                      anon_36.start
                                  ) AS "@29"
                                ) AS "blocksAdded"
                              FROM LATERAL (
                                SELECT
                                  article_version_23.version_id AS before_id,
                                  article_version_20.version_id AS after_id
                                FROM article_version AS article_version_23
                                WHERE
                                  article_version_23.article_id = article_version_20.article_id
                                  AND article_version_23.version = article_version_20.version - 1
                              ) AS anon_39
                            ) AS "@30"
                          ) AS "changes"
                        FROM article_version AS article_version_20
                        WHERE
                          article_version_20.article_id = article_version_1.article_id
                        ORDER BY
                          article_version_20.version DESC,
                          article_version_20.article_id DESC
                        LIMIT CAST($8 AS BIGINT)
                      ) AS "@31"
                    ) AS "nodes"
                ) AS "@32"
              ) AS "versions"
            FROM article_version AS article_version_1
            WHERE
              article_version_1.current = TRUE AND article_version_1.url = CAST($9 AS VARCHAR)
          ) AS "@33"
        ) AS "article"
    ) AS "@34"
  ) AS anon_1;
