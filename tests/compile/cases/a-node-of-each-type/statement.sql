SELECT
  (
    SELECT
      to_json("@89") AS to_json_1
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
                proposition_1.proposition_id = CAST($5 AS BIGINT) AND proposition_1.articles > 0
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
                actor_1.actor_id = CAST($8 AS BIGINT)
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
                issue_1.issue_id = CAST($9 AS BIGINT)
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
          )
        ) AS "outlet",
        COALESCE(
          (
            SELECT
              to_json("@12") AS to_json_13
            FROM (
              SELECT
                'Article' AS "__typename",
                'art_' || article_version_2.article_id AS "id",
                article_version_2.version AS "version",
                article_version_2.headline AS "headline"
              FROM article_version AS article_version_2
              WHERE
                article_version_2.article_id = CAST($12 AS BIGINT) AND article_version_2.current
            ) AS "@12"
          ),
          (
            SELECT
              to_json("@13") AS to_json_14
            FROM (
              SELECT
                'Outlet' AS "__typename",
                'out_' || outlet_2.outlet_id AS "id"
              FROM outlet AS outlet_2
              WHERE
                outlet_2.outlet_id = CAST($13 AS BIGINT)
            ) AS "@13"
          ),
          (
            SELECT
              to_json("@14") AS to_json_15
            FROM (
              SELECT
                'Claim' AS "__typename",
                'clm_' || claim_2.claim_id AS "id"
              FROM claim AS claim_2
              WHERE
                claim_2.claim_id = CAST($14 AS BIGINT)
            ) AS "@14"
          ),
          (
            SELECT
              to_json("@15") AS to_json_16
            FROM (
              SELECT
                'Source' AS "__typename",
                'src_' || source_2.source_id AS "id"
              FROM source AS source_2
              WHERE
                source_2.source_id = CAST($15 AS BIGINT)
            ) AS "@15"
          ),
          (
            SELECT
              to_json("@16") AS to_json_17
            FROM (
              SELECT
                'Proposition' AS "__typename",
                'prp_' || proposition_2.proposition_id AS "id"
              FROM proposition AS proposition_2
              WHERE
                proposition_2.proposition_id = CAST($16 AS BIGINT) AND proposition_2.articles > 0
            ) AS "@16"
          ),
          (
            SELECT
              to_json("@17") AS to_json_18
            FROM (
              SELECT
                'FactCheck' AS "__typename",
                'fck_' || fact_check_2.fact_check_id AS "id"
              FROM fact_check AS fact_check_2
              WHERE
                fact_check_2.fact_check_id = CAST($17 AS BIGINT)
            ) AS "@17"
          ),
          (
            SELECT
              to_json("@18") AS to_json_19
            FROM (
              SELECT
                'PropositionRelation' AS "__typename",
                'rel_' || proposition_relation_2.relation_id AS "id"
              FROM proposition_relation AS proposition_relation_2
              WHERE
                proposition_relation_2.relation_id = CAST($18 AS BIGINT)
            ) AS "@18"
          ),
          (
            SELECT
              to_json("@19") AS to_json_20
            FROM (
              SELECT
                'Actor' AS "__typename",
                'act_' || actor_2.actor_id AS "id"
              FROM actor AS actor_2
              WHERE
                actor_2.actor_id = CAST($19 AS BIGINT)
            ) AS "@19"
          ),
          (
            SELECT
              to_json("@20") AS to_json_21
            FROM (
              SELECT
                'Issue' AS "__typename",
                'iss_' || issue_2.issue_id AS "id"
              FROM issue AS issue_2
              WHERE
                issue_2.issue_id = CAST($20 AS BIGINT)
            ) AS "@20"
          ),
          (
            SELECT
              to_json("@21") AS to_json_22
            FROM (
              SELECT
                'Stance' AS "__typename",
                'sta_' || stance_2.stance_id AS "id"
              FROM stance AS stance_2
              WHERE
                stance_2.stance_id = CAST($21 AS BIGINT)
            ) AS "@21"
          ),
          (
            SELECT
              to_json("@22") AS to_json_23
            FROM (
              SELECT
                'Ingestion' AS "__typename",
                'ing_' || ingestion_2.ingestion_id AS "id"
              FROM ingestion AS ingestion_2
              WHERE
                ingestion_2.ingestion_id = CAST($22 AS BIGINT)
            ) AS "@22"
          )
        ) AS "article",
        COALESCE(
          (
            SELECT
              to_json("@23") AS to_json_24
            FROM (
              SELECT
                'Article' AS "__typename",
                'art_' || article_version_3.article_id AS "id"
              FROM article_version AS article_version_3
              WHERE
                article_version_3.article_id = CAST($23 AS BIGINT) AND article_version_3.current
            ) AS "@23"
          ),
          (
            SELECT
              to_json("@24") AS to_json_25
            FROM (
              SELECT
                'Outlet' AS "__typename",
                'out_' || outlet_3.outlet_id AS "id"
              FROM outlet AS outlet_3
              WHERE
                outlet_3.outlet_id = CAST($24 AS BIGINT)
            ) AS "@24"
          ),
          (
            SELECT
              to_json("@25") AS to_json_26
            FROM (
              SELECT
                'Claim' AS "__typename",
                'clm_' || claim_3.claim_id AS "id",
                claim_3.text AS "text"
              FROM claim AS claim_3
              WHERE
                claim_3.claim_id = CAST($25 AS BIGINT)
            ) AS "@25"
          ),
          (
            SELECT
              to_json("@26") AS to_json_27
            FROM (
              SELECT
                'Source' AS "__typename",
                'src_' || source_3.source_id AS "id"
              FROM source AS source_3
              WHERE
                source_3.source_id = CAST($26 AS BIGINT)
            ) AS "@26"
          ),
          (
            SELECT
              to_json("@27") AS to_json_28
            FROM (
              SELECT
                'Proposition' AS "__typename",
                'prp_' || proposition_3.proposition_id AS "id"
              FROM proposition AS proposition_3
              WHERE
                proposition_3.proposition_id = CAST($27 AS BIGINT) AND proposition_3.articles > 0
            ) AS "@27"
          ),
          (
            SELECT
              to_json("@28") AS to_json_29
            FROM (
              SELECT
                'FactCheck' AS "__typename",
                'fck_' || fact_check_3.fact_check_id AS "id"
              FROM fact_check AS fact_check_3
              WHERE
                fact_check_3.fact_check_id = CAST($28 AS BIGINT)
            ) AS "@28"
          ),
          (
            SELECT
              to_json("@29") AS to_json_30
            FROM (
              SELECT
                'PropositionRelation' AS "__typename",
                'rel_' || proposition_relation_3.relation_id AS "id"
              FROM proposition_relation AS proposition_relation_3
              WHERE
                proposition_relation_3.relation_id = CAST($29 AS BIGINT)
            ) AS "@29"
          ),
          (
            SELECT
              to_json("@30") AS to_json_31
            FROM (
              SELECT
                'Actor' AS "__typename",
                'act_' || actor_3.actor_id AS "id"
              FROM actor AS actor_3
              WHERE
                actor_3.actor_id = CAST($30 AS BIGINT)
            ) AS "@30"
          ),
          (
            SELECT
              to_json("@31") AS to_json_32
            FROM (
              SELECT
                'Issue' AS "__typename",
                'iss_' || issue_3.issue_id AS "id"
              FROM issue AS issue_3
              WHERE
                issue_3.issue_id = CAST($31 AS BIGINT)
            ) AS "@31"
          ),
          (
            SELECT
              to_json("@32") AS to_json_33
            FROM (
              SELECT
                'Stance' AS "__typename",
                'sta_' || stance_3.stance_id AS "id"
              FROM stance AS stance_3
              WHERE
                stance_3.stance_id = CAST($32 AS BIGINT)
            ) AS "@32"
          ),
          (
            SELECT
              to_json("@33") AS to_json_34
            FROM (
              SELECT
                'Ingestion' AS "__typename",
                'ing_' || ingestion_3.ingestion_id AS "id"
              FROM ingestion AS ingestion_3
              WHERE
                ingestion_3.ingestion_id = CAST($33 AS BIGINT)
            ) AS "@33"
          )
        ) AS "claim",
        COALESCE(
          (
            SELECT
              to_json("@34") AS to_json_35
            FROM (
              SELECT
                'Article' AS "__typename",
                'art_' || article_version_4.article_id AS "id"
              FROM article_version AS article_version_4
              WHERE
                article_version_4.article_id = CAST($34 AS BIGINT) AND article_version_4.current
            ) AS "@34"
          ),
          (
            SELECT
              to_json("@35") AS to_json_36
            FROM (
              SELECT
                'Outlet' AS "__typename",
                'out_' || outlet_4.outlet_id AS "id"
              FROM outlet AS outlet_4
              WHERE
                outlet_4.outlet_id = CAST($35 AS BIGINT)
            ) AS "@35"
          ),
          (
            SELECT
              to_json("@36") AS to_json_37
            FROM (
              SELECT
                'Claim' AS "__typename",
                'clm_' || claim_4.claim_id AS "id"
              FROM claim AS claim_4
              WHERE
                claim_4.claim_id = CAST($36 AS BIGINT)
            ) AS "@36"
          ),
          (
            SELECT
              to_json("@37") AS to_json_38
            FROM (
              SELECT
                'Source' AS "__typename",
                'src_' || source_4.source_id AS "id",
                source_4.text AS "text"
              FROM source AS source_4
              WHERE
                source_4.source_id = CAST($37 AS BIGINT)
            ) AS "@37"
          ),
          (
            SELECT
              to_json("@38") AS to_json_39
            FROM (
              SELECT
                'Proposition' AS "__typename",
                'prp_' || proposition_4.proposition_id AS "id"
              FROM proposition AS proposition_4
              WHERE
                proposition_4.proposition_id = CAST($38 AS BIGINT) AND proposition_4.articles > 0
            ) AS "@38"
          ),
          (
            SELECT
              to_json("@39") AS to_json_40
            FROM (
              SELECT
                'FactCheck' AS "__typename",
                'fck_' || fact_check_4.fact_check_id AS "id"
              FROM fact_check AS fact_check_4
              WHERE
                fact_check_4.fact_check_id = CAST($39 AS BIGINT)
            ) AS "@39"
          ),
          (
            SELECT
              to_json("@40") AS to_json_41
            FROM (
              SELECT
                'PropositionRelation' AS "__typename",
                'rel_' || proposition_relation_4.relation_id AS "id"
              FROM proposition_relation AS proposition_relation_4
              WHERE
                proposition_relation_4.relation_id = CAST($40 AS BIGINT)
            ) AS "@40"
          ),
          (
            SELECT
              to_json("@41") AS to_json_42
            FROM (
              SELECT
                'Actor' AS "__typename",
                'act_' || actor_4.actor_id AS "id"
              FROM actor AS actor_4
              WHERE
                actor_4.actor_id = CAST($41 AS BIGINT)
            ) AS "@41"
          ),
          (
            SELECT
              to_json("@42") AS to_json_43
            FROM (
              SELECT
                'Issue' AS "__typename",
                'iss_' || issue_4.issue_id AS "id"
              FROM issue AS issue_4
              WHERE
                issue_4.issue_id = CAST($42 AS BIGINT)
            ) AS "@42"
          ),
          (
            SELECT
              to_json("@43") AS to_json_44
            FROM (
              SELECT
                'Stance' AS "__typename",
                'sta_' || stance_4.stance_id AS "id"
              FROM stance AS stance_4
              WHERE
                stance_4.stance_id = CAST($43 AS BIGINT)
            ) AS "@43"
          ),
          (
            SELECT
              to_json("@44") AS to_json_45
            FROM (
              SELECT
                'Ingestion' AS "__typename",
                'ing_' || ingestion_4.ingestion_id AS "id"
              FROM ingestion AS ingestion_4
              WHERE
                ingestion_4.ingestion_id = CAST($44 AS BIGINT)
            ) AS "@44"
          )
        ) AS "source",
        COALESCE(
          (
            SELECT
              to_json("@45") AS to_json_46
            FROM (
              SELECT
                'Article' AS "__typename",
                'art_' || article_version_5.article_id AS "id"
              FROM article_version AS article_version_5
              WHERE
                article_version_5.article_id = CAST($45 AS BIGINT) AND article_version_5.current
            ) AS "@45"
          ),
          (
            SELECT
              to_json("@46") AS to_json_47
            FROM (
              SELECT
                'Outlet' AS "__typename",
                'out_' || outlet_5.outlet_id AS "id"
              FROM outlet AS outlet_5
              WHERE
                outlet_5.outlet_id = CAST($46 AS BIGINT)
            ) AS "@46"
          ),
          (
            SELECT
              to_json("@47") AS to_json_48
            FROM (
              SELECT
                'Claim' AS "__typename",
                'clm_' || claim_5.claim_id AS "id"
              FROM claim AS claim_5
              WHERE
                claim_5.claim_id = CAST($47 AS BIGINT)
            ) AS "@47"
          ),
          (
            SELECT
              to_json("@48") AS to_json_49
            FROM (
              SELECT
                'Source' AS "__typename",
                'src_' || source_5.source_id AS "id"
              FROM source AS source_5
              WHERE
                source_5.source_id = CAST($48 AS BIGINT)
            ) AS "@48"
          ),
          (
            SELECT
              to_json("@49") AS to_json_50
            FROM (
              SELECT
                'Proposition' AS "__typename",
                'prp_' || proposition_5.proposition_id AS "id"
              FROM proposition AS proposition_5
              WHERE
                proposition_5.proposition_id = CAST($49 AS BIGINT) AND proposition_5.articles > 0
            ) AS "@49"
          ),
          (
            SELECT
              to_json("@50") AS to_json_51
            FROM (
              SELECT
                'FactCheck' AS "__typename",
                'fck_' || fact_check_5.fact_check_id AS "id"
              FROM fact_check AS fact_check_5
              WHERE
                fact_check_5.fact_check_id = CAST($50 AS BIGINT)
            ) AS "@50"
          ),
          (
            SELECT
              to_json("@51") AS to_json_52
            FROM (
              SELECT
                'PropositionRelation' AS "__typename",
                'rel_' || proposition_relation_5.relation_id AS "id"
              FROM proposition_relation AS proposition_relation_5
              WHERE
                proposition_relation_5.relation_id = CAST($51 AS BIGINT)
            ) AS "@51"
          ),
          (
            SELECT
              to_json("@52") AS to_json_53
            FROM (
              SELECT
                'Actor' AS "__typename",
                'act_' || actor_5.actor_id AS "id",
                actor_5.name AS "name"
              FROM actor AS actor_5
              WHERE
                actor_5.actor_id = CAST($52 AS BIGINT)
            ) AS "@52"
          ),
          (
            SELECT
              to_json("@53") AS to_json_54
            FROM (
              SELECT
                'Issue' AS "__typename",
                'iss_' || issue_5.issue_id AS "id"
              FROM issue AS issue_5
              WHERE
                issue_5.issue_id = CAST($53 AS BIGINT)
            ) AS "@53"
          ),
          (
            SELECT
              to_json("@54") AS to_json_55
            FROM (
              SELECT
                'Stance' AS "__typename",
                'sta_' || stance_5.stance_id AS "id"
              FROM stance AS stance_5
              WHERE
                stance_5.stance_id = CAST($54 AS BIGINT)
            ) AS "@54"
          ),
          (
            SELECT
              to_json("@55") AS to_json_56
            FROM (
              SELECT
                'Ingestion' AS "__typename",
                'ing_' || ingestion_5.ingestion_id AS "id"
              FROM ingestion AS ingestion_5
              WHERE
                ingestion_5.ingestion_id = CAST($55 AS BIGINT)
            ) AS "@55"
          )
        ) AS "actor",
        COALESCE(
          (
            SELECT
              to_json("@56") AS to_json_57
            FROM (
              SELECT
                'Article' AS "__typename",
                'art_' || article_version_6.article_id AS "id"
              FROM article_version AS article_version_6
              WHERE
                article_version_6.article_id = CAST($56 AS BIGINT) AND article_version_6.current
            ) AS "@56"
          ),
          (
            SELECT
              to_json("@57") AS to_json_58
            FROM (
              SELECT
                'Outlet' AS "__typename",
                'out_' || outlet_6.outlet_id AS "id"
              FROM outlet AS outlet_6
              WHERE
                outlet_6.outlet_id = CAST($57 AS BIGINT)
            ) AS "@57"
          ),
          (
            SELECT
              to_json("@58") AS to_json_59
            FROM (
              SELECT
                'Claim' AS "__typename",
                'clm_' || claim_6.claim_id AS "id"
              FROM claim AS claim_6
              WHERE
                claim_6.claim_id = CAST($58 AS BIGINT)
            ) AS "@58"
          ),
          (
            SELECT
              to_json("@59") AS to_json_60
            FROM (
              SELECT
                'Source' AS "__typename",
                'src_' || source_6.source_id AS "id"
              FROM source AS source_6
              WHERE
                source_6.source_id = CAST($59 AS BIGINT)
            ) AS "@59"
          ),
          (
            SELECT
              to_json("@60") AS to_json_61
            FROM (
              SELECT
                'Proposition' AS "__typename",
                'prp_' || proposition_6.proposition_id AS "id"
              FROM proposition AS proposition_6
              WHERE
                proposition_6.proposition_id = CAST($60 AS BIGINT) AND proposition_6.articles > 0
            ) AS "@60"
          ),
          (
            SELECT
              to_json("@61") AS to_json_62
            FROM (
              SELECT
                'FactCheck' AS "__typename",
                'fck_' || fact_check_6.fact_check_id AS "id"
              FROM fact_check AS fact_check_6
              WHERE
                fact_check_6.fact_check_id = CAST($61 AS BIGINT)
            ) AS "@61"
          ),
          (
            SELECT
              to_json("@62") AS to_json_63
            FROM (
              SELECT
                'PropositionRelation' AS "__typename",
                'rel_' || proposition_relation_6.relation_id AS "id"
              FROM proposition_relation AS proposition_relation_6
              WHERE
                proposition_relation_6.relation_id = CAST($62 AS BIGINT)
            ) AS "@62"
          ),
          (
            SELECT
              to_json("@63") AS to_json_64
            FROM (
              SELECT
                'Actor' AS "__typename",
                'act_' || actor_6.actor_id AS "id"
              FROM actor AS actor_6
              WHERE
                actor_6.actor_id = CAST($63 AS BIGINT)
            ) AS "@63"
          ),
          (
            SELECT
              to_json("@64") AS to_json_65
            FROM (
              SELECT
                'Issue' AS "__typename",
                'iss_' || issue_6.issue_id AS "id",
                issue_6.label AS "label",
                issue_6.description AS "description"
              FROM issue AS issue_6
              WHERE
                issue_6.issue_id = CAST($64 AS BIGINT)
            ) AS "@64"
          ),
          (
            SELECT
              to_json("@65") AS to_json_66
            FROM (
              SELECT
                'Stance' AS "__typename",
                'sta_' || stance_6.stance_id AS "id"
              FROM stance AS stance_6
              WHERE
                stance_6.stance_id = CAST($65 AS BIGINT)
            ) AS "@65"
          ),
          (
            SELECT
              to_json("@66") AS to_json_67
            FROM (
              SELECT
                'Ingestion' AS "__typename",
                'ing_' || ingestion_6.ingestion_id AS "id"
              FROM ingestion AS ingestion_6
              WHERE
                ingestion_6.ingestion_id = CAST($66 AS BIGINT)
            ) AS "@66"
          )
        ) AS "issue",
        COALESCE(
          (
            SELECT
              to_json("@67") AS to_json_68
            FROM (
              SELECT
                'Article' AS "__typename",
                'art_' || article_version_7.article_id AS "id"
              FROM article_version AS article_version_7
              WHERE
                article_version_7.article_id = CAST($67 AS BIGINT) AND article_version_7.current
            ) AS "@67"
          ),
          (
            SELECT
              to_json("@68") AS to_json_69
            FROM (
              SELECT
                'Outlet' AS "__typename",
                'out_' || outlet_7.outlet_id AS "id"
              FROM outlet AS outlet_7
              WHERE
                outlet_7.outlet_id = CAST($68 AS BIGINT)
            ) AS "@68"
          ),
          (
            SELECT
              to_json("@69") AS to_json_70
            FROM (
              SELECT
                'Claim' AS "__typename",
                'clm_' || claim_7.claim_id AS "id"
              FROM claim AS claim_7
              WHERE
                claim_7.claim_id = CAST($69 AS BIGINT)
            ) AS "@69"
          ),
          (
            SELECT
              to_json("@70") AS to_json_71
            FROM (
              SELECT
                'Source' AS "__typename",
                'src_' || source_7.source_id AS "id"
              FROM source AS source_7
              WHERE
                source_7.source_id = CAST($70 AS BIGINT)
            ) AS "@70"
          ),
          (
            SELECT
              to_json("@71") AS to_json_72
            FROM (
              SELECT
                'Proposition' AS "__typename",
                'prp_' || proposition_7.proposition_id AS "id"
              FROM proposition AS proposition_7
              WHERE
                proposition_7.proposition_id = CAST($71 AS BIGINT) AND proposition_7.articles > 0
            ) AS "@71"
          ),
          (
            SELECT
              to_json("@72") AS to_json_73
            FROM (
              SELECT
                'FactCheck' AS "__typename",
                'fck_' || fact_check_7.fact_check_id AS "id"
              FROM fact_check AS fact_check_7
              WHERE
                fact_check_7.fact_check_id = CAST($72 AS BIGINT)
            ) AS "@72"
          ),
          (
            SELECT
              to_json("@73") AS to_json_74
            FROM (
              SELECT
                'PropositionRelation' AS "__typename",
                'rel_' || proposition_relation_7.relation_id AS "id"
              FROM proposition_relation AS proposition_relation_7
              WHERE
                proposition_relation_7.relation_id = CAST($73 AS BIGINT)
            ) AS "@73"
          ),
          (
            SELECT
              to_json("@74") AS to_json_75
            FROM (
              SELECT
                'Actor' AS "__typename",
                'act_' || actor_7.actor_id AS "id"
              FROM actor AS actor_7
              WHERE
                actor_7.actor_id = CAST($74 AS BIGINT)
            ) AS "@74"
          ),
          (
            SELECT
              to_json("@75") AS to_json_76
            FROM (
              SELECT
                'Issue' AS "__typename",
                'iss_' || issue_7.issue_id AS "id"
              FROM issue AS issue_7
              WHERE
                issue_7.issue_id = CAST($75 AS BIGINT)
            ) AS "@75"
          ),
          (
            SELECT
              to_json("@76") AS to_json_77
            FROM (
              SELECT
                'Stance' AS "__typename",
                'sta_' || stance_7.stance_id AS "id",
                stance_7.position AS "position"
              FROM stance AS stance_7
              WHERE
                stance_7.stance_id = CAST($76 AS BIGINT)
            ) AS "@76"
          ),
          (
            SELECT
              to_json("@77") AS to_json_78
            FROM (
              SELECT
                'Ingestion' AS "__typename",
                'ing_' || ingestion_7.ingestion_id AS "id"
              FROM ingestion AS ingestion_7
              WHERE
                ingestion_7.ingestion_id = CAST($77 AS BIGINT)
            ) AS "@77"
          )
        ) AS "stance",
        COALESCE(
          (
            SELECT
              to_json("@78") AS to_json_79
            FROM (
              SELECT
                'Article' AS "__typename",
                'art_' || article_version_8.article_id AS "id"
              FROM article_version AS article_version_8
              WHERE
                article_version_8.article_id = CAST($78 AS BIGINT) AND article_version_8.current
            ) AS "@78"
          ),
          (
            SELECT
              to_json("@79") AS to_json_80
            FROM (
              SELECT
                'Outlet' AS "__typename",
                'out_' || outlet_8.outlet_id AS "id"
              FROM outlet AS outlet_8
              WHERE
                outlet_8.outlet_id = CAST($79 AS BIGINT)
            ) AS "@79"
          ),
          (
            SELECT
              to_json("@80") AS to_json_81
            FROM (
              SELECT
                'Claim' AS "__typename",
                'clm_' || claim_8.claim_id AS "id"
              FROM claim AS claim_8
              WHERE
                claim_8.claim_id = CAST($80 AS BIGINT)
            ) AS "@80"
          ),
          (
            SELECT
              to_json("@81") AS to_json_82
            FROM (
              SELECT
                'Source' AS "__typename",
                'src_' || source_8.source_id AS "id"
              FROM source AS source_8
              WHERE
                source_8.source_id = CAST($81 AS BIGINT)
            ) AS "@81"
          ),
          (
            SELECT
              to_json("@82") AS to_json_83
            FROM (
              SELECT
                'Proposition' AS "__typename",
                'prp_' || proposition_8.proposition_id AS "id"
              FROM proposition AS proposition_8
              WHERE
                proposition_8.proposition_id = CAST($82 AS BIGINT) AND proposition_8.articles > 0
            ) AS "@82"
          ),
          (
            SELECT
              to_json("@83") AS to_json_84
            FROM (
              SELECT
                'FactCheck' AS "__typename",
                'fck_' || fact_check_8.fact_check_id AS "id"
              FROM fact_check AS fact_check_8
              WHERE
                fact_check_8.fact_check_id = CAST($83 AS BIGINT)
            ) AS "@83"
          ),
          (
            SELECT
              to_json("@84") AS to_json_85
            FROM (
              SELECT
                'PropositionRelation' AS "__typename",
                'rel_' || proposition_relation_8.relation_id AS "id"
              FROM proposition_relation AS proposition_relation_8
              WHERE
                proposition_relation_8.relation_id = CAST($84 AS BIGINT)
            ) AS "@84"
          ),
          (
            SELECT
              to_json("@85") AS to_json_86
            FROM (
              SELECT
                'Actor' AS "__typename",
                'act_' || actor_8.actor_id AS "id"
              FROM actor AS actor_8
              WHERE
                actor_8.actor_id = CAST($85 AS BIGINT)
            ) AS "@85"
          ),
          (
            SELECT
              to_json("@86") AS to_json_87
            FROM (
              SELECT
                'Issue' AS "__typename",
                'iss_' || issue_8.issue_id AS "id"
              FROM issue AS issue_8
              WHERE
                issue_8.issue_id = CAST($86 AS BIGINT)
            ) AS "@86"
          ),
          (
            SELECT
              to_json("@87") AS to_json_88
            FROM (
              SELECT
                'Stance' AS "__typename",
                'sta_' || stance_8.stance_id AS "id"
              FROM stance AS stance_8
              WHERE
                stance_8.stance_id = CAST($87 AS BIGINT)
            ) AS "@87"
          ),
          (
            SELECT
              to_json("@88") AS to_json_89
            FROM (
              SELECT
                'Ingestion' AS "__typename",
                'ing_' || ingestion_8.ingestion_id AS "id"
              FROM ingestion AS ingestion_8
              WHERE
                ingestion_8.ingestion_id = CAST($88 AS BIGINT)
            ) AS "@88"
          )
        ) AS "nothing"
    ) AS "@89"
  ) AS anon_1;
