// Who has read which records: along the time, and of one account; of one member it is one hop.
CREATE INDEX record_read_at IF NOT EXISTS FOR (r:RecordRead) ON (r.at);
CREATE INDEX record_read_by IF NOT EXISTS FOR (r:RecordRead) ON (r.by, r.at);
CREATE CONSTRAINT record_read_id IF NOT EXISTS FOR (r:RecordRead) REQUIRE r.id IS UNIQUE;
// Codes of people who were anonymized, as digests: they are never given again.
CREATE CONSTRAINT used_code IF NOT EXISTS FOR (c:UsedCode) REQUIRE c.digest IS UNIQUE;
// Receipts lead to the members whom they name, so that a name can be taken out; those from before do not, and go.
MATCH (r:Receipt) DETACH DELETE r;
