SELECT
  (
    SELECT
      to_json("@9") AS to_json_1
    FROM (
      SELECT
        (
          SELECT
            to_json("@4") AS to_json_2
          FROM (
            SELECT
              (
                SELECT
                  to_json("@3") AS to_json_3
                FROM (
                  SELECT
                    "@2"."@n" > CAST($1 AS BIGINT) AS "hasNextPage",
                    FALSE AS "hasPreviousPage",
                    "@2"."@cursors"[1] AS "startCursor",
                    "@2"."@cursors"[cardinality("@2"."@cursors")] AS "endCursor"
                ) AS "@3"
              ) AS "pageInfo"
            FROM (
              SELECT
                ARRAY_AGG("@1"."@cursor" ORDER BY "@1"."@i" ASC) FILTER(WHERE
                  "@1"."@i" <= CAST($2 AS BIGINT)) AS "@cursors",
                COUNT(*) AS "@n"
              FROM (
                SELECT
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
                LIMIT CAST($3 AS BIGINT)
              ) AS "@1"
            ) AS "@2"
          ) AS "@4"
        ) AS "claims",
        (
          SELECT
            to_json("@8") AS to_json_4
          FROM (
            SELECT
              (
                SELECT
                  to_json("@7") AS to_json_5
                FROM (
                  SELECT
                    "@6"."@n" > CAST($4 AS BIGINT) AS "hasPreviousPage"
                ) AS "@7"
              ) AS "pageInfo"
            FROM (
              SELECT
                ARRAY_AGG("@5"."@cursor" ORDER BY "@5"."@i" DESC) FILTER(WHERE
                  "@5"."@i" <= CAST($5 AS BIGINT)) AS "@cursors",
                COUNT(*) AS "@n"
              FROM (
                SELECT
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
                  ROW_NUMBER() OVER (ORDER BY outlet_1.name_key DESC, outlet_1.outlet_id DESC) AS "@i"
                FROM outlet AS outlet_1
                ORDER BY
                  outlet_1.name_key DESC,
                  outlet_1.outlet_id DESC
                LIMIT CAST($6 AS BIGINT)
              ) AS "@5"
            ) AS "@6"
          ) AS "@8"
        ) AS "outlets"
    ) AS "@9"
  ) AS anon_1;
