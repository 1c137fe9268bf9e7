// Codes are found and kept apart by a key that is the same for what looks the same, and ordered with numbers by their value. The key of
// two that were given before may be the same: no constraint, changes ask for it, and the rule CODE_UNIQUE lists them.
CREATE INDEX unit_code_key IF NOT EXISTS FOR (n:Unit) ON (n.codeKey);
CREATE INDEX member_code_key IF NOT EXISTS FOR (n:Member) ON (n.codeKey);
CREATE INDEX former_code_key IF NOT EXISTS FOR (n:FormerCode) ON (n.codeKey);
CREATE INDEX unit_code_sort_key IF NOT EXISTS FOR (n:Unit) ON (n.codeSortKey);
CREATE INDEX member_code_sort_key IF NOT EXISTS FOR (n:Member) ON (n.codeSortKey);
// The words of a decision's number and issuer know more letters and apostrophes now.
MATCH (d:Decision) WHERE d.numberKey =~ '.*[ƀʼʹʻꞌ].*' OR d.decisionKey =~ '.*[ƀʼʹʻꞌ].*'
CALL (d) {
  WITH d, [key IN [d.numberKey, d.decisionKey] |
    reduce(words = replace(key, 'ƀ', 'b'), c IN ['ʼ', 'ʹ', 'ʻ', 'ꞌ'] | replace(words, c, ' '))] AS keys
  OPTIONAL MATCH (same:Decision {decisionKey: keys[1]}) WHERE same <> d
  SET d.numberKey = keys[0], d.decisionKey = CASE WHEN same IS NULL THEN keys[1] END
} IN TRANSACTIONS OF 1000 ROWS;
