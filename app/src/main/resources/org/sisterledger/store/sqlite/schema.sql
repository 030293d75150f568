-- Version 2 of record.sqlite. Tables named "ledger" are the truth; tables named "derived" follow from it, row by row.
-- Tables with gaps in their keys are WITHOUT ROWID: every byte of their inner pages is then a row that verify compares.

-- ledger: who may see an entry, numbered in the order of first use after public and internal
CREATE TABLE label (number INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;

-- ledger: authors per label and digest; name and salt are erased together. Entries of other stores may bring a name with another salt
CREATE TABLE author (number INTEGER PRIMARY KEY, label INTEGER NOT NULL, name TEXT, salt BLOB, digest BLOB) STRICT;

CREATE INDEX author_name ON author (label, name) WHERE name IS NOT NULL;

-- ledger: the entries; public_before counts the public entries before it, and so is the position of a public entry
CREATE TABLE entry (seq INTEGER PRIMARY KEY, label INTEGER NOT NULL, public_before INTEGER NOT NULL, author INTEGER NOT NULL, id BLOB NOT NULL, body BLOB NOT NULL) STRICT;

CREATE UNIQUE INDEX entry_id ON entry (id);

CREATE UNIQUE INDEX entry_public ON entry (public_before) WHERE label = 0;

CREATE INDEX entry_closed ON entry (label) WHERE label <> 0;

-- ledger: texts behind a salted digest; the row goes when the text is erased
CREATE TABLE kept_text (seq INTEGER NOT NULL, field TEXT NOT NULL, salt BLOB NOT NULL, text TEXT NOT NULL, PRIMARY KEY (seq, field)) STRICT, WITHOUT ROWID;

-- derived: complete subtrees of the public tree, every fourth level
CREATE TABLE node (level INTEGER NOT NULL, number INTEGER NOT NULL, hash BLOB NOT NULL, PRIMARY KEY (level, number)) STRICT, WITHOUT ROWID;

-- derived: what was asserted or proposed; how is ASSERT or PROPOSE, form is known, ref (a known id of a subject), outside,
-- some or none; folded is the folded form of a name that may be looked for, up to 200 characters of it
CREATE TABLE assertion (seq INTEGER PRIMARY KEY, label INTEGER NOT NULL, how TEXT NOT NULL, subject TEXT NOT NULL, property TEXT NOT NULL, form TEXT NOT NULL, value TEXT, valid TEXT, valid_earliest TEXT, valid_latest TEXT, document TEXT NOT NULL, locator TEXT, grade TEXT NOT NULL, as_of TEXT, noted INTEGER NOT NULL, folded TEXT) STRICT, WITHOUT ROWID;

CREATE INDEX assertion_subject ON assertion (subject, property);

CREATE INDEX assertion_proposed ON assertion (how) WHERE how = 'PROPOSE';

-- derived: entries that change the state of an earlier one: ACCEPT, REJECT, RETRACT, CLASSIFY, UNMERGE, APPROVE, REDACT
CREATE TABLE change (target INTEGER NOT NULL, seq INTEGER NOT NULL, what TEXT NOT NULL, label INTEGER NOT NULL, PRIMARY KEY (target, seq)) STRICT, WITHOUT ROWID;

-- derived
CREATE TABLE merge (seq INTEGER PRIMARY KEY, label INTEGER NOT NULL, from_id TEXT NOT NULL, into_id TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- derived
CREATE TABLE ruling (seq INTEGER PRIMARY KEY, label INTEGER NOT NULL, subject TEXT NOT NULL, ruling TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- log: reads by readers with compartments, chained by digests
CREATE TABLE access (number INTEGER PRIMARY KEY, at TEXT NOT NULL, clearance TEXT NOT NULL, what TEXT NOT NULL, chain BLOB NOT NULL) STRICT;

-- log: how many reads are noted and the digest of the last; one row, changed with each read noted
CREATE TABLE access_end (number INTEGER PRIMARY KEY, noted INTEGER NOT NULL, chain BLOB NOT NULL) STRICT;

CREATE INDEX author_digest ON author (digest);

-- entries whose bytes begin {"action":"RULE"
CREATE INDEX entry_rule ON entry (label) WHERE substr(body, 1, 16) = x'7B22616374696F6E223A2252554C4522';

CREATE INDEX assertion_value ON assertion (value) WHERE form = 'ref';

CREATE INDEX assertion_folded ON assertion (folded) WHERE folded IS NOT NULL;

-- what documents state of issues and statements: ';' follows ':', so that these are the ids of the kind
CREATE INDEX assertion_issue ON assertion (document, subject) WHERE subject > 'issue:' AND subject < 'issue;';

CREATE INDEX assertion_statement ON assertion (document, subject) WHERE subject > 'statement:' AND subject < 'statement;';
