package org.sisterledger.issue;

/** What an issue is about. */
public enum IssueCategory {
    POLITICAL,
    SECURITY,
    OTHER
}
