package org.sisterledger.community;

/** What a community is in its country's order. */
public enum CommunityKind {
    CITY,
    TOWN,
    TOWNSHIP,
    BOROUGH,
    VILLAGE,
    COUNTY,
    STATE,
    FEDERAL_DISTRICT,
    PROVINCE,
    AUTONOMOUS_REGION,
    MUNICIPALITY,
    PREFECTURE_LEVEL_CITY,
    COUNTY_LEVEL_CITY,
    DISTRICT,
    DEVELOPMENT_ZONE,
    AUTONOMOUS_PREFECTURE,
    UNKNOWN
}
