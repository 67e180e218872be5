-- One row for each assessment, with what the list shows of its newest revision.
CREATE TABLE assessments (
    id TEXT PRIMARY KEY,
    revision INTEGER NOT NULL,
    branch TEXT NOT NULL,
    superior TEXT NOT NULL,
    sector TEXT NOT NULL,
    self_grade TEXT NOT NULL,
    problems INTEGER NOT NULL,
    plan_items INTEGER NOT NULL
) STRICT;

-- Every revision that was ever accepted, as it came but for its number.
CREATE TABLE revisions (
    assessment_id TEXT NOT NULL REFERENCES assessments (id),
    revision INTEGER NOT NULL,
    document TEXT NOT NULL,
    step TEXT NOT NULL,
    receipt TEXT NOT NULL UNIQUE,
    received_at TEXT NOT NULL,
    UNIQUE (assessment_id, revision)
) STRICT;

-- The last receipt number of each day.
CREATE TABLE receipt_numbers (
    day TEXT PRIMARY KEY,
    last INTEGER NOT NULL
) STRICT;

-- What each idempotency key was answered, so that a repeated post gets the very same.
CREATE TABLE answers (
    key TEXT PRIMARY KEY,
    body_hash BLOB NOT NULL,
    assessment_id TEXT NOT NULL REFERENCES assessments (id),
    status INTEGER NOT NULL,
    body TEXT NOT NULL
) STRICT;
