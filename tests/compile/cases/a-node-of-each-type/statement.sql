SELECT
  (
    SELECT
      to_json("@113") AS to_json_1
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
                'out_' || outlet_1.outlet_id AS "id",
                outlet_1.name AS "name",
                outlet_1.homepage AS "homepage",
                outlet_1.country AS "country",
                outlet_1.owner_group AS "ownerGroup"
              FROM outlet AS outlet_1
              WHERE
                outlet_1.outlet_id = CAST($2 AS BIGINT)
            ) AS "@2"
          ),
          (
            SELECT
              to_json("@3") AS to_json_4
            FROM (
              SELECT
                'Claim' AS "__typename",
                'clm_' || claim_1.claim_id AS "id"
              FROM claim AS claim_1
              WHERE
                claim_1.claim_id = CAST($3 AS BIGINT)
            ) AS "@3"
          ),
          (
            SELECT
              to_json("@4") AS to_json_5
            FROM (
              SELECT
                'Source' AS "__typename",
                'src_' || source_1.source_id AS "id"
              FROM source AS source_1
              WHERE
                source_1.source_id = CAST($4 AS BIGINT)
            ) AS "@4"
          ),
          (
            SELECT
              to_json("@5") AS to_json_6
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
                    proposition_2.proposition_id = CAST($5 AS BIGINT)
                )
                AND proposition_1.articles > 0
            ) AS "@5"
          ),
          (
            SELECT
              to_json("@6") AS to_json_7
            FROM (
              SELECT
                'FactCheck' AS "__typename",
                'fck_' || fact_check_1.fact_check_id AS "id"
              FROM fact_check AS fact_check_1
              WHERE
                fact_check_1.fact_check_id = CAST($6 AS BIGINT)
            ) AS "@6"
          ),
          (
            SELECT
              to_json("@7") AS to_json_8
            FROM (
              SELECT
                'PropositionRelation' AS "__typename",
                'rel_' || proposition_relation_1.relation_id AS "id"
              FROM proposition_relation AS proposition_relation_1
              WHERE
                proposition_relation_1.relation_id = CAST($7 AS BIGINT)
            ) AS "@7"
          ),
          (
            SELECT
              to_json("@8") AS to_json_9
            FROM (
              SELECT
                'Actor' AS "__typename",
                'act_' || actor_1.actor_id AS "id"
              FROM actor AS actor_1
              WHERE
                actor_1.actor_id = (
                  SELECT
                    COALESCE(actor_2.merged_into_id, actor_2.actor_id) AS coalesce_2
                  FROM actor AS actor_2
                  WHERE
                    actor_2.actor_id = CAST($8 AS BIGINT)
                )
            ) AS "@8"
          ),
          (
            SELECT
              to_json("@9") AS to_json_10
            FROM (
              SELECT
                'Issue' AS "__typename",
                'iss_' || issue_1.issue_id AS "id"
              FROM issue AS issue_1
              WHERE
                issue_1.issue_id = (
                  SELECT
                    COALESCE(issue_2.merged_into_id, issue_2.issue_id) AS coalesce_3
                  FROM issue AS issue_2
                  WHERE
                    issue_2.issue_id = CAST($9 AS BIGINT)
                )
            ) AS "@9"
          ),
          (
            SELECT
              to_json("@10") AS to_json_11
            FROM (
              SELECT
                'Stance' AS "__typename",
                'sta_' || stance_1.stance_id AS "id"
              FROM stance AS stance_1
              WHERE
                stance_1.stance_id = CAST($10 AS BIGINT)
            ) AS "@10"
          ),
          (
            SELECT
              to_json("@11") AS to_json_12
            FROM (
              SELECT
                'Ingestion' AS "__typename",
                'ing_' || ingestion_1.ingestion_id AS "id"
              FROM ingestion AS ingestion_1
              WHERE
                ingestion_1.ingestion_id = CAST($11 AS BIGINT)
            ) AS "@11"
          ),
          (
            SELECT
              to_json("@12") AS to_json_13
            FROM (
              SELECT
                'Judgement' AS "__typename",
                'jdg_' || judgement_1.judgement_id AS "id"
              FROM judgement AS judgement_1
              WHERE
                judgement_1.judgement_id = CAST($12 AS BIGINT)
            ) AS "@12"
          ),
          (
            SELECT
              to_json("@13") AS to_json_14
            FROM (
              SELECT
                'MentionOverride' AS "__typename",
                'ovr_' || mention_override_1.override_id AS "id"
              FROM mention_override AS mention_override_1
              WHERE
                mention_override_1.override_id = CAST($13 AS BIGINT)
            ) AS "@13"
          ),
          (
            SELECT
              to_json("@14") AS to_json_15
            FROM (
              SELECT
                'Decision' AS "__typename",
                'dec_' || decision_1.decision_id AS "id"
              FROM decision AS decision_1
              WHERE
                decision_1.decision_id = CAST($14 AS BIGINT)
            ) AS "@14"
          )
        ) AS "outlet",
        COALESCE(
          (
            SELECT
              to_json("@15") AS to_json_16
            FROM (
              SELECT
                'Article' AS "__typename",
                'art_' || article_version_2.article_id AS "id",
                article_version_2.version AS "version",
                article_version_2.headline AS "headline"
              FROM article_version AS article_version_2
              WHERE
                article_version_2.article_id = CAST($15 AS BIGINT) AND article_version_2.current
            ) AS "@15"
          ),
          (
            SELECT
              to_json("@16") AS to_json_17
            FROM (
              SELECT
                'Outlet' AS "__typename",
                'out_' || outlet_2.outlet_id AS "id"
              FROM outlet AS outlet_2
              WHERE
                outlet_2.outlet_id = CAST($16 AS BIGINT)
            ) AS "@16"
          ),
          (
            SELECT
              to_json("@17") AS to_json_18
            FROM (
              SELECT
                'Claim' AS "__typename",
                'clm_' || claim_2.claim_id AS "id"
              FROM claim AS claim_2
              WHERE
                claim_2.claim_id = CAST($17 AS BIGINT)
            ) AS "@17"
          ),
          (
            SELECT
              to_json("@18") AS to_json_19
            FROM (
              SELECT
                'Source' AS "__typename",
                'src_' || source_2.source_id AS "id"
              FROM source AS source_2
              WHERE
                source_2.source_id = CAST($18 AS BIGINT)
            ) AS "@18"
          ),
          (
            SELECT
              to_json("@19") AS to_json_20
            FROM (
              SELECT
                'Proposition' AS "__typename",
                'prp_' || proposition_3.proposition_id AS "id"
              FROM proposition AS proposition_3
              WHERE
                proposition_3.proposition_id = (
                  SELECT
                    COALESCE(proposition_4.merged_into_id, proposition_4.proposition_id) AS coalesce_4
                  FROM proposition AS proposition_4
                  WHERE
                    proposition_4.proposition_id = CAST($19 AS BIGINT)
                )
                AND proposition_3.articles > 0
            ) AS "@19"
          ),
          (
            SELECT
              to_json("@20") AS to_json_21
            FROM (
              SELECT
                'FactCheck' AS "__typename",
                'fck_' || fact_check_2.fact_check_id AS "id"
              FROM fact_check AS fact_check_2
              WHERE
                fact_check_2.fact_check_id = CAST($20 AS BIGINT)
            ) AS "@20"
          ),
          (
            SELECT
              to_json("@21") AS to_json_22
            FROM (
              SELECT
                'PropositionRelation' AS "__typename",
                'rel_' || proposition_relation_2.relation_id AS "id"
              FROM proposition_relation AS proposition_relation_2
              WHERE
                proposition_relation_2.relation_id = CAST($21 AS BIGINT)
            ) AS "@21"
          ),
          (
            SELECT
              to_json("@22") AS to_json_23
            FROM (
              SELECT
                'Actor' AS "__typename",
                'act_' || actor_3.actor_id AS "id"
              FROM actor AS actor_3
              WHERE
                actor_3.actor_id = (
                  SELECT
                    COALESCE(actor_4.merged_into_id, actor_4.actor_id) AS coalesce_5
                  FROM actor AS actor_4
                  WHERE
                    actor_4.actor_id = CAST($22 AS BIGINT)
                )
            ) AS "@22"
          ),
          (
            SELECT
              to_json("@23") AS to_json_24
            FROM (
              SELECT
                'Issue' AS "__typename",
                'iss_' || issue_3.issue_id AS "id"
              FROM issue AS issue_3
              WHERE
                issue_3.issue_id = (
                  SELECT
                    COALESCE(issue_4.merged_into_id, issue_4.issue_id) AS coalesce_6
                  FROM issue AS issue_4
                  WHERE
                    issue_4.issue_id = CAST($23 AS BIGINT)
                )
            ) AS "@23"
          ),
          (
            SELECT
              to_json("@24") AS to_json_25
            FROM (
              SELECT
                'Stance' AS "__typename",
                'sta_' || stance_2.stance_id AS "id"
              FROM stance AS stance_2
              WHERE
                stance_2.stance_id = CAST($24 AS BIGINT)
            ) AS "@24"
          ),
          (
            SELECT
              to_json("@25") AS to_json_26
            FROM (
              SELECT
                'Ingestion' AS "__typename",
                'ing_' || ingestion_2.ingestion_id AS "id"
              FROM ingestion AS ingestion_2
              WHERE
                ingestion_2.ingestion_id = CAST($25 AS BIGINT)
            ) AS "@25"
          ),
          (
            SELECT
              to_json("@26") AS to_json_27
            FROM (
              SELECT
                'Judgement' AS "__typename",
                'jdg_' || judgement_2.judgement_id AS "id"
              FROM judgement AS judgement_2
              WHERE
                judgement_2.judgement_id = CAST($26 AS BIGINT)
            ) AS "@26"
          ),
          (
            SELECT
              to_json("@27") AS to_json_28
            FROM (
              SELECT
                'MentionOverride' AS "__typename",
                'ovr_' || mention_override_2.override_id AS "id"
              FROM mention_override AS mention_override_2
              WHERE
                mention_override_2.override_id = CAST($27 AS BIGINT)
            ) AS "@27"
          ),
          (
            SELECT
              to_json("@28") AS to_json_29
            FROM (
              SELECT
                'Decision' AS "__typename",
                'dec_' || decision_2.decision_id AS "id"
              FROM decision AS decision_2
              WHERE
                decision_2.decision_id = CAST($28 AS BIGINT)
            ) AS "@28"
          )
        ) AS "article",
        COALESCE(
          (
            SELECT
              to_json("@29") AS to_json_30
            FROM (
              SELECT
                'Article' AS "__typename",
                'art_' || article_version_3.article_id AS "id"
              FROM article_version AS article_version_3
              WHERE
                article_version_3.article_id = CAST($29 AS BIGINT) AND article_version_3.current
            ) AS "@29"
          ),
          (
            SELECT
              to_json("@30") AS to_json_31
            FROM (
              SELECT
                'Outlet' AS "__typename",
                'out_' || outlet_3.outlet_id AS "id"
              FROM outlet AS outlet_3
              WHERE
                outlet_3.outlet_id = CAST($30 AS BIGINT)
            ) AS "@30"
          ),
          (
            SELECT
              to_json("@31") AS to_json_32
            FROM (
              SELECT
                'Claim' AS "__typename",
                'clm_' || claim_3.claim_id AS "id",
                claim_3.text AS "text"
              FROM claim AS claim_3
              WHERE
                claim_3.claim_id = CAST($31 AS BIGINT)
            ) AS "@31"
          ),
          (
            SELECT
              to_json("@32") AS to_json_33
            FROM (
              SELECT
                'Source' AS "__typename",
                'src_' || source_3.source_id AS "id"
              FROM source AS source_3
              WHERE
                source_3.source_id = CAST($32 AS BIGINT)
            ) AS "@32"
          ),
          (
            SELECT
              to_json("@33") AS to_json_34
            FROM (
              SELECT
                'Proposition' AS "__typename",
                'prp_' || proposition_5.proposition_id AS "id"
              FROM proposition AS proposition_5
              WHERE
                proposition_5.proposition_id = (
                  SELECT
                    COALESCE(proposition_6.merged_into_id, proposition_6.proposition_id) AS coalesce_7
                  FROM proposition AS proposition_6
                  WHERE
                    proposition_6.proposition_id = CAST($33 AS BIGINT)
                )
                AND proposition_5.articles > 0
            ) AS "@33"
          ),
          (
            SELECT
              to_json("@34") AS to_json_35
            FROM (
              SELECT
                'FactCheck' AS "__typename",
                'fck_' || fact_check_3.fact_check_id AS "id"
              FROM fact_check AS fact_check_3
              WHERE
                fact_check_3.fact_check_id = CAST($34 AS BIGINT)
            ) AS "@34"
          ),
          (
            SELECT
              to_json("@35") AS to_json_36
            FROM (
              SELECT
                'PropositionRelation' AS "__typename",
                'rel_' || proposition_relation_3.relation_id AS "id"
              FROM proposition_relation AS proposition_relation_3
              WHERE
                proposition_relation_3.relation_id = CAST($35 AS BIGINT)
            ) AS "@35"
          ),
          (
            SELECT
              to_json("@36") AS to_json_37
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
                    actor_6.actor_id = CAST($36 AS BIGINT)
                )
            ) AS "@36"
          ),
          (
            SELECT
              to_json("@37") AS to_json_38
            FROM (
              SELECT
                'Issue' AS "__typename",
                'iss_' || issue_5.issue_id AS "id"
              FROM issue AS issue_5
              WHERE
                issue_5.issue_id = (
                  SELECT
                    COALESCE(issue_6.merged_into_id, issue_6.issue_id) AS coalesce_9
                  FROM issue AS issue_6
                  WHERE
                    issue_6.issue_id = CAST($37 AS BIGINT)
                )
            ) AS "@37"
          ),
          (
            SELECT
              to_json("@38") AS to_json_39
            FROM (
              SELECT
                'Stance' AS "__typename",
                'sta_' || stance_3.stance_id AS "id"
              FROM stance AS stance_3
              WHERE
                stance_3.stance_id = CAST($38 AS BIGINT)
            ) AS "@38"
          ),
          (
            SELECT
              to_json("@39") AS to_json_40
            FROM (
              SELECT
                'Ingestion' AS "__typename",
                'ing_' || ingestion_3.ingestion_id AS "id"
              FROM ingestion AS ingestion_3
              WHERE
                ingestion_3.ingestion_id = CAST($39 AS BIGINT)
            ) AS "@39"
          ),
          (
            SELECT
              to_json("@40") AS to_json_41
            FROM (
              SELECT
                'Judgement' AS "__typename",
                'jdg_' || judgement_3.judgement_id AS "id"
              FROM judgement AS judgement_3
              WHERE
                judgement_3.judgement_id = CAST($40 AS BIGINT)
            ) AS "@40"
          ),
          (
            SELECT
              to_json("@41") AS to_json_42
            FROM (
              SELECT
                'MentionOverride' AS "__typename",
                'ovr_' || mention_override_3.override_id AS "id"
              FROM mention_override AS mention_override_3
              WHERE
                mention_override_3.override_id = CAST($41 AS BIGINT)
            ) AS "@41"
          ),
          (
            SELECT
              to_json("@42") AS to_json_43
            FROM (
              SELECT
                'Decision' AS "__typename",
                'dec_' || decision_3.decision_id AS "id"
              FROM decision AS decision_3
              WHERE
                decision_3.decision_id = CAST($42 AS BIGINT)
            ) AS "@42"
          )
        ) AS "claim",
        COALESCE(
          (
            SELECT
              to_json("@43") AS to_json_44
            FROM (
              SELECT
                'Article' AS "__typename",
                'art_' || article_version_4.article_id AS "id"
              FROM article_version AS article_version_4
              WHERE
                article_version_4.article_id = CAST($43 AS BIGINT) AND article_version_4.current
            ) AS "@43"
          ),
          (
            SELECT
              to_json("@44") AS to_json_45
            FROM (
              SELECT
                'Outlet' AS "__typename",
                'out_' || outlet_4.outlet_id AS "id"
              FROM outlet AS outlet_4
              WHERE
                outlet_4.outlet_id = CAST($44 AS BIGINT)
            ) AS "@44"
          ),
          (
            SELECT
              to_json("@45") AS to_json_46
            FROM (
              SELECT
                'Claim' AS "__typename",
                'clm_' || claim_4.claim_id AS "id"
              FROM claim AS claim_4
              WHERE
                claim_4.claim_id = CAST($45 AS BIGINT)
            ) AS "@45"
          ),
          (
            SELECT
              to_json("@46") AS to_json_47
            FROM (
              SELECT
                'Source' AS "__typename",
                'src_' || source_4.source_id AS "id",
                source_4.text AS "text"
              FROM source AS source_4
              WHERE
                source_4.source_id = CAST($46 AS BIGINT)
            ) AS "@46"
          ),
          (
            SELECT
              to_json("@47") AS to_json_48
            FROM (
              SELECT
                'Proposition' AS "__typename",
                'prp_' || proposition_7.proposition_id AS "id"
              FROM proposition AS proposition_7
              WHERE
                proposition_7.proposition_id = (
                  SELECT
                    COALESCE(proposition_8.merged_into_id, proposition_8.proposition_id) AS coalesce_10
                  FROM proposition AS proposition_8
                  WHERE
                    proposition_8.proposition_id = CAST($47 AS BIGINT)
                )
                AND proposition_7.articles > 0
            ) AS "@47"
          ),
          (
            SELECT
              to_json("@48") AS to_json_49
            FROM (
              SELECT
                'FactCheck' AS "__typename",
                'fck_' || fact_check_4.fact_check_id AS "id"
              FROM fact_check AS fact_check_4
              WHERE
                fact_check_4.fact_check_id = CAST($48 AS BIGINT)
            ) AS "@48"
          ),
          (
            SELECT
              to_json("@49") AS to_json_50
            FROM (
              SELECT
                'PropositionRelation' AS "__typename",
                'rel_' || proposition_relation_4.relation_id AS "id"
              FROM proposition_relation AS proposition_relation_4
              WHERE
                proposition_relation_4.relation_id = CAST($49 AS BIGINT)
            ) AS "@49"
          ),
          (
            SELECT
              to_json("@50") AS to_json_51
            FROM (
              SELECT
                'Actor' AS "__typename",
                'act_' || actor_7.actor_id AS "id"
              FROM actor AS actor_7
              WHERE
                actor_7.actor_id = (
                  SELECT
                    COALESCE(actor_8.merged_into_id, actor_8.actor_id) AS coalesce_11
                  FROM actor AS actor_8
                  WHERE
                    actor_8.actor_id = CAST($50 AS BIGINT)
                )
            ) AS "@50"
          ),
          (
            SELECT
              to_json("@51") AS to_json_52
            FROM (
              SELECT
                'Issue' AS "__typename",
                'iss_' || issue_7.issue_id AS "id"
              FROM issue AS issue_7
              WHERE
                issue_7.issue_id = (
                  SELECT
                    COALESCE(issue_8.merged_into_id, issue_8.issue_id) AS coalesce_12
                  FROM issue AS issue_8
                  WHERE
                    issue_8.issue_id = CAST($51 AS BIGINT)
                )
            ) AS "@51"
          ),
          (
            SELECT
              to_json("@52") AS to_json_53
            FROM (
              SELECT
                'Stance' AS "__typename",
                'sta_' || stance_4.stance_id AS "id"
              FROM stance AS stance_4
              WHERE
                stance_4.stance_id = CAST($52 AS BIGINT)
            ) AS "@52"
          ),
          (
            SELECT
              to_json("@53") AS to_json_54
            FROM (
              SELECT
                'Ingestion' AS "__typename",
                'ing_' || ingestion_4.ingestion_id AS "id"
              FROM ingestion AS ingestion_4
              WHERE
                ingestion_4.ingestion_id = CAST($53 AS BIGINT)
            ) AS "@53"
          ),
          (
            SELECT
              to_json("@54") AS to_json_55
            FROM (
              SELECT
                'Judgement' AS "__typename",
                'jdg_' || judgement_4.judgement_id AS "id"
              FROM judgement AS judgement_4
              WHERE
                judgement_4.judgement_id = CAST($54 AS BIGINT)
            ) AS "@54"
          ),
          (
            SELECT
              to_json("@55") AS to_json_56
            FROM (
              SELECT
                'MentionOverride' AS "__typename",
                'ovr_' || mention_override_4.override_id AS "id"
              FROM mention_override AS mention_override_4
              WHERE
                mention_override_4.override_id = CAST($55 AS BIGINT)
            ) AS "@55"
          ),
          (
            SELECT
              to_json("@56") AS to_json_57
            FROM (
              SELECT
                'Decision' AS "__typename",
                'dec_' || decision_4.decision_id AS "id"
              FROM decision AS decision_4
              WHERE
                decision_4.decision_id = CAST($56 AS BIGINT)
            ) AS "@56"
          )
        ) AS "source",
        COALESCE(
          (
            SELECT
              to_json("@57") AS to_json_58
            FROM (
              SELECT
                'Article' AS "__typename",
                'art_' || article_version_5.article_id AS "id"
              FROM article_version AS article_version_5
              WHERE
                article_version_5.article_id = CAST($57 AS BIGINT) AND article_version_5.current
            ) AS "@57"
          ),
          (
            SELECT
              to_json("@58") AS to_json_59
            FROM (
              SELECT
                'Outlet' AS "__typename",
                'out_' || outlet_5.outlet_id AS "id"
              FROM outlet AS outlet_5
              WHERE
                outlet_5.outlet_id = CAST($58 AS BIGINT)
            ) AS "@58"
          ),
          (
            SELECT
              to_json("@59") AS to_json_60
            FROM (
              SELECT
                'Claim' AS "__typename",
                'clm_' || claim_5.claim_id AS "id"
              FROM claim AS claim_5
              WHERE
                claim_5.claim_id = CAST($59 AS BIGINT)
            ) AS "@59"
          ),
          (
            SELECT
              to_json("@60") AS to_json_61
            FROM (
              SELECT
                'Source' AS "__typename",
                'src_' || source_5.source_id AS "id"
              FROM source AS source_5
              WHERE
                source_5.source_id = CAST($60 AS BIGINT)
            ) AS "@60"
          ),
          (
            SELECT
              to_json("@61") AS to_json_62
            FROM (
              SELECT
                'Proposition' AS "__typename",
                'prp_' || proposition_9.proposition_id AS "id"
              FROM proposition AS proposition_9
              WHERE
                proposition_9.proposition_id = (
                  SELECT
                    COALESCE(proposition_10.merged_into_id, proposition_10.proposition_id) AS coalesce_13
                  FROM proposition AS proposition_10
                  WHERE
                    proposition_10.proposition_id = CAST($61 AS BIGINT)
                )
                AND proposition_9.articles > 0
            ) AS "@61"
          ),
          (
            SELECT
              to_json("@62") AS to_json_63
            FROM (
              SELECT
                'FactCheck' AS "__typename",
                'fck_' || fact_check_5.fact_check_id AS "id"
              FROM fact_check AS fact_check_5
              WHERE
                fact_check_5.fact_check_id = CAST($62 AS BIGINT)
            ) AS "@62"
          ),
          (
            SELECT
              to_json("@63") AS to_json_64
            FROM (
              SELECT
                'PropositionRelation' AS "__typename",
                'rel_' || proposition_relation_5.relation_id AS "id"
              FROM proposition_relation AS proposition_relation_5
              WHERE
                proposition_relation_5.relation_id = CAST($63 AS BIGINT)
            ) AS "@63"
          ),
          (
            SELECT
              to_json("@64") AS to_json_65
            FROM (
              SELECT
                'Actor' AS "__typename",
                'act_' || actor_9.actor_id AS "id",
                actor_9.name AS "name"
              FROM actor AS actor_9
              WHERE
                actor_9.actor_id = (
                  SELECT
                    COALESCE(actor_10.merged_into_id, actor_10.actor_id) AS coalesce_14
                  FROM actor AS actor_10
                  WHERE
                    actor_10.actor_id = CAST($64 AS BIGINT)
                )
            ) AS "@64"
          ),
          (
            SELECT
              to_json("@65") AS to_json_66
            FROM (
              SELECT
                'Issue' AS "__typename",
                'iss_' || issue_9.issue_id AS "id"
              FROM issue AS issue_9
              WHERE
                issue_9.issue_id = (
                  SELECT
                    COALESCE(issue_10.merged_into_id, issue_10.issue_id) AS coalesce_15
                  FROM issue AS issue_10
                  WHERE
                    issue_10.issue_id = CAST($65 AS BIGINT)
                )
            ) AS "@65"
          ),
          (
            SELECT
              to_json("@66") AS to_json_67
            FROM (
              SELECT
                'Stance' AS "__typename",
                'sta_' || stance_5.stance_id AS "id"
              FROM stance AS stance_5
              WHERE
                stance_5.stance_id = CAST($66 AS BIGINT)
            ) AS "@66"
          ),
          (
            SELECT
              to_json("@67") AS to_json_68
            FROM (
              SELECT
                'Ingestion' AS "__typename",
                'ing_' || ingestion_5.ingestion_id AS "id"
              FROM ingestion AS ingestion_5
              WHERE
                ingestion_5.ingestion_id = CAST($67 AS BIGINT)
            ) AS "@67"
          ),
          (
            SELECT
              to_json("@68") AS to_json_69
            FROM (
              SELECT
                'Judgement' AS "__typename",
                'jdg_' || judgement_5.judgement_id AS "id"
              FROM judgement AS judgement_5
              WHERE
                judgement_5.judgement_id = CAST($68 AS BIGINT)
            ) AS "@68"
          ),
          (
            SELECT
              to_json("@69") AS to_json_70
            FROM (
              SELECT
                'MentionOverride' AS "__typename",
                'ovr_' || mention_override_5.override_id AS "id"
              FROM mention_override AS mention_override_5
              WHERE
                mention_override_5.override_id = CAST($69 AS BIGINT)
            ) AS "@69"
          ),
          (
            SELECT
              to_json("@70") AS to_json_71
            FROM (
              SELECT
                'Decision' AS "__typename",
                'dec_' || decision_5.decision_id AS "id"
              FROM decision AS decision_5
              WHERE
                decision_5.decision_id = CAST($70 AS BIGINT)
            ) AS "@70"
          )
        ) AS "actor",
        COALESCE(
          (
            SELECT
              to_json("@71") AS to_json_72
            FROM (
              SELECT
                'Article' AS "__typename",
                'art_' || article_version_6.article_id AS "id"
              FROM article_version AS article_version_6
              WHERE
                article_version_6.article_id = CAST($71 AS BIGINT) AND article_version_6.current
            ) AS "@71"
          ),
          (
            SELECT
              to_json("@72") AS to_json_73
            FROM (
              SELECT
                'Outlet' AS "__typename",
                'out_' || outlet_6.outlet_id AS "id"
              FROM outlet AS outlet_6
              WHERE
                outlet_6.outlet_id = CAST($72 AS BIGINT)
            ) AS "@72"
          ),
          (
            SELECT
              to_json("@73") AS to_json_74
            FROM (
              SELECT
                'Claim' AS "__typename",
                'clm_' || claim_6.claim_id AS "id"
              FROM claim AS claim_6
              WHERE
                claim_6.claim_id = CAST($73 AS BIGINT)
            ) AS "@73"
          ),
          (
            SELECT
              to_json("@74") AS to_json_75
            FROM (
              SELECT
                'Source' AS "__typename",
                'src_' || source_6.source_id AS "id"
              FROM source AS source_6
              WHERE
                source_6.source_id = CAST($74 AS BIGINT)
            ) AS "@74"
          ),
          (
            SELECT
              to_json("@75") AS to_json_76
            FROM (
              SELECT
                'Proposition' AS "__typename",
                'prp_' || proposition_11.proposition_id AS "id"
              FROM proposition AS proposition_11
              WHERE
                proposition_11.proposition_id = (
                  SELECT
                    COALESCE(proposition_12.merged_into_id, proposition_12.proposition_id) AS coalesce_16
                  FROM proposition AS proposition_12
                  WHERE
                    proposition_12.proposition_id = CAST($75 AS BIGINT)
                )
                AND proposition_11.articles > 0
            ) AS "@75"
          ),
          (
            SELECT
              to_json("@76") AS to_json_77
            FROM (
              SELECT
                'FactCheck' AS "__typename",
                'fck_' || fact_check_6.fact_check_id AS "id"
              FROM fact_check AS fact_check_6
              WHERE
                fact_check_6.fact_check_id = CAST($76 AS BIGINT)
            ) AS "@76"
          ),
          (
            SELECT
              to_json("@77") AS to_json_78
            FROM (
              SELECT
                'PropositionRelation' AS "__typename",
                'rel_' || proposition_relation_6.relation_id AS "id"
              FROM proposition_relation AS proposition_relation_6
              WHERE
                proposition_relation_6.relation_id = CAST($77 AS BIGINT)
            ) AS "@77"
          ),
          (
            SELECT
              to_json("@78") AS to_json_79
            FROM (
              SELECT
                'Actor' AS "__typename",
                'act_' || actor_11.actor_id AS "id"
              FROM actor AS actor_11
              WHERE
                actor_11.actor_id = (
                  SELECT
                    COALESCE(actor_12.merged_into_id, actor_12.actor_id) AS coalesce_17
                  FROM actor AS actor_12
                  WHERE
                    actor_12.actor_id = CAST($78 AS BIGINT)
                )
            ) AS "@78"
          ),
          (
            SELECT
              to_json("@79") AS to_json_80
            FROM (
              SELECT
                'Issue' AS "__typename",
                'iss_' || issue_11.issue_id AS "id",
                issue_11.label AS "label",
                issue_11.description AS "description"
              FROM issue AS issue_11
              WHERE
                issue_11.issue_id = (
                  SELECT
                    COALESCE(issue_12.merged_into_id, issue_12.issue_id) AS coalesce_18
                  FROM issue AS issue_12
                  WHERE
                    issue_12.issue_id = CAST($79 AS BIGINT)
                )
            ) AS "@79"
          ),
          (
            SELECT
              to_json("@80") AS to_json_81
            FROM (
              SELECT
                'Stance' AS "__typename",
                'sta_' || stance_6.stance_id AS "id"
              FROM stance AS stance_6
              WHERE
                stance_6.stance_id = CAST($80 AS BIGINT)
            ) AS "@80"
          ),
          (
            SELECT
              to_json("@81") AS to_json_82
            FROM (
              SELECT
                'Ingestion' AS "__typename",
                'ing_' || ingestion_6.ingestion_id AS "id"
              FROM ingestion AS ingestion_6
              WHERE
                ingestion_6.ingestion_id = CAST($81 AS BIGINT)
            ) AS "@81"
          ),
          (
            SELECT
              to_json("@82") AS to_json_83
            FROM (
              SELECT
                'Judgement' AS "__typename",
                'jdg_' || judgement_6.judgement_id AS "id"
              FROM judgement AS judgement_6
              WHERE
                judgement_6.judgement_id = CAST($82 AS BIGINT)
            ) AS "@82"
          ),
          (
            SELECT
              to_json("@83") AS to_json_84
            FROM (
              SELECT
                'MentionOverride' AS "__typename",
                'ovr_' || mention_override_6.override_id AS "id"
              FROM mention_override AS mention_override_6
              WHERE
                mention_override_6.override_id = CAST($83 AS BIGINT)
            ) AS "@83"
          ),
          (
            SELECT
              to_json("@84") AS to_json_85
            FROM (
              SELECT
                'Decision' AS "__typename",
                'dec_' || decision_6.decision_id AS "id"
              FROM decision AS decision_6
              WHERE
                decision_6.decision_id = CAST($84 AS BIGINT)
            ) AS "@84"
          )
        ) AS "issue",
        COALESCE(
          (
            SELECT
              to_json("@85") AS to_json_86
            FROM (
              SELECT
                'Article' AS "__typename",
                'art_' || article_version_7.article_id AS "id"
              FROM article_version AS article_version_7
              WHERE
                article_version_7.article_id = CAST($85 AS BIGINT) AND article_version_7.current
            ) AS "@85"
          ),
          (
            SELECT
              to_json("@86") AS to_json_87
            FROM (
              SELECT
                'Outlet' AS "__typename",
                'out_' || outlet_7.outlet_id AS "id"
              FROM outlet AS outlet_7
              WHERE
                outlet_7.outlet_id = CAST($86 AS BIGINT)
            ) AS "@86"
          ),
          (
            SELECT
              to_json("@87") AS to_json_88
            FROM (
              SELECT
                'Claim' AS "__typename",
                'clm_' || claim_7.claim_id AS "id"
              FROM claim AS claim_7
              WHERE
                claim_7.claim_id = CAST($87 AS BIGINT)
            ) AS "@87"
          ),
          (
            SELECT
              to_json("@88") AS to_json_89
            FROM (
              SELECT
                'Source' AS "__typename",
                'src_' || source_7.source_id AS "id"
              FROM source AS source_7
              WHERE
                source_7.source_id = CAST($88 AS BIGINT)
            ) AS "@88"
          ),
          (
            SELECT
              to_json("@89") AS to_json_90
            FROM (
              SELECT
                'Proposition' AS "__typename",
                'prp_' || proposition_13.proposition_id AS "id"
              FROM proposition AS proposition_13
              WHERE
                proposition_13.proposition_id = (
                  SELECT
                    COALESCE(proposition_14.merged_into_id, proposition_14.proposition_id) AS coalesce_19
                  FROM proposition AS proposition_14
                  WHERE
                    proposition_14.proposition_id = CAST($89 AS BIGINT)
                )
                AND proposition_13.articles > 0
            ) AS "@89"
          ),
          (
            SELECT
              to_json("@90") AS to_json_91
            FROM (
              SELECT
                'FactCheck' AS "__typename",
                'fck_' || fact_check_7.fact_check_id AS "id"
              FROM fact_check AS fact_check_7
              WHERE
                fact_check_7.fact_check_id = CAST($90 AS BIGINT)
            ) AS "@90"
          ),
          (
            SELECT
              to_json("@91") AS to_json_92
            FROM (
              SELECT
                'PropositionRelation' AS "__typename",
                'rel_' || proposition_relation_7.relation_id AS "id"
              FROM proposition_relation AS proposition_relation_7
              WHERE
                proposition_relation_7.relation_id = CAST($91 AS BIGINT)
            ) AS "@91"
          ),
          (
            SELECT
              to_json("@92") AS to_json_93
            FROM (
              SELECT
                'Actor' AS "__typename",
                'act_' || actor_13.actor_id AS "id"
              FROM actor AS actor_13
              WHERE
                actor_13.actor_id = (
                  SELECT
                    COALESCE(actor_14.merged_into_id, actor_14.actor_id) AS coalesce_20
                  FROM actor AS actor_14
                  WHERE
                    actor_14.actor_id = CAST($92 AS BIGINT)
                )
            ) AS "@92"
          ),
          (
            SELECT
              to_json("@93") AS to_json_94
            FROM (
              SELECT
                'Issue' AS "__typename",
                'iss_' || issue_13.issue_id AS "id"
              FROM issue AS issue_13
              WHERE
                issue_13.issue_id = (
                  SELECT
                    COALESCE(issue_14.merged_into_id, issue_14.issue_id) AS coalesce_21
                  FROM issue AS issue_14
                  WHERE
                    issue_14.issue_id = CAST($93 AS BIGINT)
                )
            ) AS "@93"
          ),
          (
            SELECT
              to_json("@94") AS to_json_95
            FROM (
              SELECT
                'Stance' AS "__typename",
                'sta_' || stance_7.stance_id AS "id",
                stance_7.position AS "position"
              FROM stance AS stance_7
              WHERE
                stance_7.stance_id = CAST($94 AS BIGINT)
            ) AS "@94"
          ),
          (
            SELECT
              to_json("@95") AS to_json_96
            FROM (
              SELECT
                'Ingestion' AS "__typename",
                'ing_' || ingestion_7.ingestion_id AS "id"
              FROM ingestion AS ingestion_7
              WHERE
                ingestion_7.ingestion_id = CAST($95 AS BIGINT)
            ) AS "@95"
          ),
          (
            SELECT
              to_json("@96") AS to_json_97
            FROM (
              SELECT
                'Judgement' AS "__typename",
                'jdg_' || judgement_7.judgement_id AS "id"
              FROM judgement AS judgement_7
              WHERE
                judgement_7.judgement_id = CAST($96 AS BIGINT)
            ) AS "@96"
          ),
          (
            SELECT
              to_json("@97") AS to_json_98
            FROM (
              SELECT
                'MentionOverride' AS "__typename",
                'ovr_' || mention_override_7.override_id AS "id"
              FROM mention_override AS mention_override_7
              WHERE
                mention_override_7.override_id = CAST($97 AS BIGINT)
            ) AS "@97"
          ),
          (
            SELECT
              to_json("@98") AS to_json_99
            FROM (
              SELECT
                'Decision' AS "__typename",
                'dec_' || decision_7.decision_id AS "id"
              FROM decision AS decision_7
              WHERE
                decision_7.decision_id = CAST($98 AS BIGINT)
            ) AS "@98"
          )
        ) AS "stance",
        COALESCE(
          (
            SELECT
              to_json("@99") AS to_json_100
            FROM (
              SELECT
                'Article' AS "__typename",
                'art_' || article_version_8.article_id AS "id"
              FROM article_version AS article_version_8
              WHERE
                article_version_8.article_id = CAST($99 AS BIGINT) AND article_version_8.current
            ) AS "@99"
          ),
          (
            SELECT
              to_json("@100") AS to_json_101
            FROM (
              SELECT
                'Outlet' AS "__typename",
                'out_' || outlet_8.outlet_id AS "id"
              FROM outlet AS outlet_8
              WHERE
                outlet_8.outlet_id = CAST($100 AS BIGINT)
            ) AS "@100"
          ),
          (
            SELECT
              to_json("@101") AS to_json_102
            FROM (
              SELECT
                'Claim' AS "__typename",
                'clm_' || claim_8.claim_id AS "id"
              FROM claim AS claim_8
              WHERE
                claim_8.claim_id = CAST($101 AS BIGINT)
            ) AS "@101"
          ),
          (
            SELECT
              to_json("@102") AS to_json_103
            FROM (
              SELECT
                'Source' AS "__typename",
                'src_' || source_8.source_id AS "id"
              FROM source AS source_8
              WHERE
                source_8.source_id = CAST($102 AS BIGINT)
            ) AS "@102"
          ),
          (
            SELECT
              to_json("@103") AS to_json_104
            FROM (
              SELECT
                'Proposition' AS "__typename",
                'prp_' || proposition_15.proposition_id AS "id"
              FROM proposition AS proposition_15
              WHERE
                proposition_15.proposition_id = (
                  SELECT
                    COALESCE(proposition_16.merged_into_id, proposition_16.proposition_id) AS coalesce_22
                  FROM proposition AS proposition_16
                  WHERE
                    proposition_16.proposition_id = CAST($103 AS BIGINT)
                )
                AND proposition_15.articles > 0
            ) AS "@103"
          ),
          (
            SELECT
              to_json("@104") AS to_json_105
            FROM (
              SELECT
                'FactCheck' AS "__typename",
                'fck_' || fact_check_8.fact_check_id AS "id"
              FROM fact_check AS fact_check_8
              WHERE
                fact_check_8.fact_check_id = CAST($104 AS BIGINT)
            ) AS "@104"
          ),
          (
            SELECT
              to_json("@105") AS to_json_106
            FROM (
              SELECT
                'PropositionRelation' AS "__typename",
                'rel_' || proposition_relation_8.relation_id AS "id"
              FROM proposition_relation AS proposition_relation_8
              WHERE
                proposition_relation_8.relation_id = CAST($105 AS BIGINT)
            ) AS "@105"
          ),
          (
            SELECT
              to_json("@106") AS to_json_107
            FROM (
              SELECT
                'Actor' AS "__typename",
                'act_' || actor_15.actor_id AS "id"
              FROM actor AS actor_15
              WHERE
                actor_15.actor_id = (
                  SELECT
                    COALESCE(actor_16.merged_into_id, actor_16.actor_id) AS coalesce_23
                  FROM actor AS actor_16
                  WHERE
                    actor_16.actor_id = CAST($106 AS BIGINT)
                )
            ) AS "@106"
          ),
          (
            SELECT
              to_json("@107") AS to_json_108
            FROM (
              SELECT
                'Issue' AS "__typename",
                'iss_' || issue_15.issue_id AS "id"
              FROM issue AS issue_15
              WHERE
                issue_15.issue_id = (
                  SELECT
                    COALESCE(issue_16.merged_into_id, issue_16.issue_id) AS coalesce_24
                  FROM issue AS issue_16
                  WHERE
                    issue_16.issue_id = CAST($107 AS BIGINT)
                )
            ) AS "@107"
          ),
          (
            SELECT
              to_json("@108") AS to_json_109
            FROM (
              SELECT
                'Stance' AS "__typename",
                'sta_' || stance_8.stance_id AS "id"
              FROM stance AS stance_8
              WHERE
                stance_8.stance_id = CAST($108 AS BIGINT)
            ) AS "@108"
          ),
          (
            SELECT
              to_json("@109") AS to_json_110
            FROM (
              SELECT
                'Ingestion' AS "__typename",
                'ing_' || ingestion_8.ingestion_id AS "id"
              FROM ingestion AS ingestion_8
              WHERE
                ingestion_8.ingestion_id = CAST($109 AS BIGINT)
            ) AS "@109"
          ),
          (
            SELECT
              to_json("@110") AS to_json_111
            FROM (
              SELECT
                'Judgement' AS "__typename",
                'jdg_' || judgement_8.judgement_id AS "id"
              FROM judgement AS judgement_8
              WHERE
                judgement_8.judgement_id = CAST($110 AS BIGINT)
            ) AS "@110"
          ),
          (
            SELECT
              to_json("@111") AS to_json_112
            FROM (
              SELECT
                'MentionOverride' AS "__typename",
                'ovr_' || mention_override_8.override_id AS "id"
              FROM mention_override AS mention_override_8
              WHERE
                mention_override_8.override_id = CAST($111 AS BIGINT)
            ) AS "@111"
          ),
          (
            SELECT
              to_json("@112") AS to_json_113
            FROM (
              SELECT
                'Decision' AS "__typename",
                'dec_' || decision_8.decision_id AS "id"
              FROM decision AS decision_8
              WHERE
                decision_8.decision_id = CAST($112 AS BIGINT)
            ) AS "@112"
          )
        ) AS "nothing"
    ) AS "@113"
  ) AS anon_1;
