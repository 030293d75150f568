-- Version 2 of the tables, as in SQLite; see there what they hold. Texts are ordered by code point, and a backslash or a NUL in them is
-- written with a backslash before it.

CREATE TABLE label (number BIGINT PRIMARY KEY, name TEXT COLLATE "C" NOT NULL);

CREATE TABLE author (number BIGINT PRIMARY KEY, label BIGINT NOT NULL, name TEXT COLLATE "C", salt BYTEA, digest BYTEA);

-- names may be longer than the rows of a tree
CREATE INDEX author_name ON author USING hash (name);

CREATE TABLE entry (seq BIGINT PRIMARY KEY, label BIGINT NOT NULL, public_before BIGINT NOT NULL, author BIGINT NOT NULL, id BYTEA NOT NULL, body BYTEA NOT NULL);

CREATE UNIQUE INDEX entry_id ON entry (id);

CREATE UNIQUE INDEX entry_public ON entry (public_before) WHERE label = 0;

CREATE INDEX entry_closed ON entry (label, seq) WHERE label <> 0;

CREATE TABLE kept_text (seq BIGINT NOT NULL, field TEXT COLLATE "C" NOT NULL, salt BYTEA NOT NULL, text TEXT COLLATE "C" NOT NULL, PRIMARY KEY (seq, field));

-- no statistics over texts that may have to be erased: they would keep samples of them
ALTER TABLE kept_text ALTER COLUMN text SET STATISTICS 0;

ALTER TABLE kept_text ALTER COLUMN salt SET STATISTICS 0;

ALTER TABLE author ALTER COLUMN name SET STATISTICS 0;

ALTER TABLE author ALTER COLUMN salt SET STATISTICS 0;

CREATE TABLE node (level BIGINT NOT NULL, number BIGINT NOT NULL, hash BYTEA NOT NULL, PRIMARY KEY (level, number));

CREATE TABLE assertion (seq BIGINT PRIMARY KEY, label BIGINT NOT NULL, how TEXT COLLATE "C" NOT NULL, subject TEXT COLLATE "C" NOT NULL, property TEXT COLLATE "C" NOT NULL, form TEXT COLLATE "C" NOT NULL, value TEXT COLLATE "C", valid TEXT COLLATE "C", valid_earliest TEXT COLLATE "C", valid_latest TEXT COLLATE "C", document TEXT COLLATE "C" NOT NULL, locator TEXT COLLATE "C", grade TEXT COLLATE "C" NOT NULL, as_of TEXT COLLATE "C", noted BIGINT NOT NULL, folded TEXT COLLATE "C");

CREATE INDEX assertion_subject ON assertion (subject, property);

CREATE INDEX assertion_proposed ON assertion (seq) WHERE how = 'PROPOSE';

CREATE TABLE change (target BIGINT NOT NULL, seq BIGINT NOT NULL, what TEXT COLLATE "C" NOT NULL, label BIGINT NOT NULL, PRIMARY KEY (target, seq));

CREATE TABLE merge (seq BIGINT PRIMARY KEY, label BIGINT NOT NULL, from_id TEXT COLLATE "C" NOT NULL, into_id TEXT COLLATE "C" NOT NULL);

CREATE TABLE ruling (seq BIGINT PRIMARY KEY, label BIGINT NOT NULL, subject TEXT COLLATE "C" NOT NULL, ruling TEXT COLLATE "C" NOT NULL);

CREATE TABLE access (number BIGINT PRIMARY KEY, at TEXT COLLATE "C" NOT NULL, clearance TEXT COLLATE "C" NOT NULL, what TEXT COLLATE "C" NOT NULL, chain BYTEA NOT NULL);

CREATE TABLE access_end (number BIGINT PRIMARY KEY, noted BIGINT NOT NULL, chain BYTEA NOT NULL);

CREATE INDEX author_digest ON author (digest);

-- entries whose bytes begin {"action":"RULE"
CREATE INDEX entry_rule ON entry (label) WHERE substring(body from 1 for 16) = '\x7b22616374696f6e223a2252554c4522'::bytea;

CREATE INDEX assertion_value ON assertion (value, seq) WHERE form = 'ref';

CREATE INDEX assertion_folded ON assertion (folded, seq) WHERE folded IS NOT NULL;

CREATE INDEX assertion_issue ON assertion (document, subject) WHERE subject > 'issue:' AND subject < 'issue;';

CREATE INDEX assertion_statement ON assertion (document, subject) WHERE subject > 'statement:' AND subject < 'statement;';

-- which tables these are; one row
CREATE TABLE sisterledger (version BIGINT NOT NULL);
