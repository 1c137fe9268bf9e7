// What changes need: the order of the history, what was taken away and may come back, and what is locked by name.
CREATE INDEX change_number IF NOT EXISTS FOR (c:Change) ON (c.number);
CREATE INDEX described_by_since IF NOT EXISTS FOR ()-[r:DESCRIBED_BY]-() ON (r.since);
CREATE CONSTRAINT removed_id IF NOT EXISTS FOR (n:Removed) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT receipt_key IF NOT EXISTS FOR (r:Receipt) REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT lock_name IF NOT EXISTS FOR (l:Lock) REQUIRE l.name IS UNIQUE;
CREATE CONSTRAINT former_code IF NOT EXISTS FOR (c:FormerCode) REQUIRE c.code IS UNIQUE;
