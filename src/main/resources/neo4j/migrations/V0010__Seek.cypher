// Days that are never missing: lists are walked along them, and who is on probation is found among few.
CREATE INDEX member_joined_key IF NOT EXISTS FOR (n:Member) ON (n.joinedKey);
CREATE INDEX member_born_key IF NOT EXISTS FOR (n:Member) ON (n.bornKey);
CREATE INDEX member_probation_until IF NOT EXISTS FOR (n:Member) ON (n.probationUntil);
MATCH (m:Member) WHERE m.probationUntil IS NULL
CALL (m) {
  SET m.joinedKey = coalesce(m.joinedOn, date('0001-01-01')),
    m.bornKey = coalesce(m.bornOn, date('0001-01-01')),
    m.probationUntil = coalesce(m.officialOn, date('9999-12-31'))
} IN TRANSACTIONS OF 10000 ROWS;
// The latest changes within a unit, however many there are.
CREATE INDEX within_number IF NOT EXISTS FOR ()-[r:WITHIN]-() ON (r.unit, r.number);
MATCH (:Change)-[r:WITHIN]->(u) WHERE r.unit IS NULL
CALL (r, u) {
  SET r.unit = u.id
} IN TRANSACTIONS OF 10000 ROWS;
CREATE INDEX change_by IF NOT EXISTS FOR (c:Change) ON (c.by, c.number);
// Decisions in the order of their days, and those of one who issued them.
CREATE INDEX decision_effective_key IF NOT EXISTS FOR (n:Decision) ON (n.effectiveKey);
CREATE INDEX decision_issuer IF NOT EXISTS FOR (n:Decision) ON (n.issuer);
MATCH (d:Decision) WHERE d.effectiveKey IS NULL
CALL (d) {
  SET d.effectiveKey = coalesce(d.effectiveOn, date('0001-01-01'))
} IN TRANSACTIONS OF 10000 ROWS;
// Who administers everything, what somebody has done with accounts, and the accounts for the first look, among many that do not and are not.
CREATE INDEX grant_everywhere IF NOT EXISTS FOR (n:Grant) ON (n.everywhere);
CREATE INDEX access_entry_by IF NOT EXISTS FOR (n:AccessEntry) ON (n.by, n.at);
CREATE INDEX account_demo IF NOT EXISTS FOR (n:Account) ON (n.demo);
