// A decision belongs to the unit that issued it, and its number is that unit's own.
CREATE CONSTRAINT decision_key IF NOT EXISTS FOR (n:Decision) REQUIRE n.decisionKey IS UNIQUE;
CREATE INDEX decision_number_key IF NOT EXISTS FOR (n:Decision) ON (n.numberKey);
// Each decision is issued by the unit at the top above all that it carries. What carries things of several such units becomes one
// decision of each; what spans several or lies in none is the organization's as a whole. What has most stays with the id that it had.
MATCH (d:Decision) WHERE d.numberKey IS NULL
CALL (d) {
  CALL (d) {
    OPTIONAL MATCH (x)-[:DECIDED_BY]->(d)
    WITH x, COLLECT {
      MATCH (x)-[:COVERS|COVERED|WAIVES|WITHIN]->(u:Unit)
      UNWIND u.within AS w
      MATCH (t:Entity {id: w}) WHERE t:Unit AND size(t.within) = 1
      RETURN DISTINCT t
    } AS tops
    WITH x, CASE WHEN size(tops) > 0 THEN tops ELSE COLLECT {
      MATCH (x)<-[:ANSWERS_BY|ANSWERED_BY]-(m)-[b:BELONGS_TO|BELONGED_TO]->(u:Unit)
      WHERE type(b) = 'BELONGS_TO' OR b.until = m.leftOn
      UNWIND u.within AS w
      MATCH (t:Entity {id: w}) WHERE t:Unit AND size(t.within) = 1
      RETURN DISTINCT t
    } END AS tops
    WITH CASE WHEN size(tops) = 1 THEN tops[0] END AS top, collect(x) AS things
    ORDER BY size(things) DESC, coalesce(top.id, '')
    RETURN collect({top: top, things: things}) AS parts
  }
  UNWIND range(0, size(parts) - 1) AS i
  WITH d, i, parts[i].top AS top, parts[i].things AS things
  CALL (d, i) {
    WITH d, i WHERE i = 0
    RETURN d AS e
    UNION
    WITH d, i WHERE i > 0
    CREATE (e:Entity:Decision {id: 'decision-' + randomUUID()})
    SET e += d {.*, id: e.id, numberKey: null, decisionKey: null}
    RETURN e
  }
  // the words of the number, the issuer and the names of the unit: lower case, without diacritics
  WITH d, e, top, things, [text IN [d.number, coalesce(d.issuer, ''), coalesce(top.name, ''), coalesce(top.code, '')] |
    trim(reduce(words = '', c IN split(toLower(normalize(text, NFKD)), '') | words + CASE
      WHEN c =~ '\\p{M}' THEN ''
      WHEN c IN ['đ', 'ð', 'ɖ'] THEN 'd'
      WHEN c =~ '[\\p{L}\\p{N}]' THEN c
      WHEN words = '' OR words ENDS WITH ' ' THEN ''
      ELSE ' '
    END))] AS folded
  WITH d, e, top, things, CASE folded[0] WHEN '' THEN d.number ELSE folded[0] END AS number,
    CASE WHEN folded[1] IN [folded[2], folded[3]] THEN '' ELSE folded[1] END AS issuer
  WITH d, e, top, things, number,
    number + '|' + issuer + '|' + coalesce(toString(coalesce(d.signedOn, d.effectiveOn).year), '') + '|' + coalesce(top.id, '') AS key
  OPTIONAL MATCH (same:Decision {decisionKey: key})
  // two that were written down with the same number stay two; a change that names the number finds the first
  SET e.numberKey = number, e.decisionKey = CASE WHEN same IS NULL THEN key END
  FOREACH (unit IN CASE WHEN top IS NULL THEN [] ELSE [top] END | CREATE (e)-[:ISSUED_BY]->(unit))
  WITH d, e, things WHERE d <> e
  CALL (d, e, things) {
    UNWIND things AS x
    MATCH (x)-[r:DECIDED_BY]->(d)
    CREATE (x)-[:DECIDED_BY]->(e)
    DELETE r
  }
  // what the history keeps of an assignment or a waiver leads to the decision to which that leads now
  CALL (d, e, things) {
    UNWIND things AS x
    WITH d, e, '"from":"' + x.id + '"' AS from, '"to":"' + d.id + '"' AS to, x WHERE NOT x:Change
    MATCH (x)<-[:TOUCHES]-(c:Change)
    WHERE any(delta IN c.deltas WHERE delta CONTAINS from AND delta CONTAINS to)
    SET c.deltas = [delta IN c.deltas |
      CASE WHEN delta CONTAINS from AND delta CONTAINS to THEN replace(delta, to, '"to":"' + e.id + '"') ELSE delta END]
    MERGE (c)-[:TOUCHES]->(e)
  }
  // and of one that was undone, to the decision of the change that made it
  CALL (d, e, things) {
    UNWIND things AS x
    WITH d, e, '"to":"' + d.id + '"' AS to, x WHERE x:Change
    MATCH (x) (()<-[:UNDOES]-()){0,20} (c:Change)
    WHERE any(delta IN c.deltas WHERE delta CONTAINS to)
    SET c.deltas = [delta IN c.deltas | CASE
      WHEN delta CONTAINS to AND EXISTS { MATCH (:Removed {id: split(split(delta, '"from":"')[1], '"')[0]}) }
      THEN replace(delta, to, '"to":"' + e.id + '"') ELSE delta END]
    MERGE (c)-[:TOUCHES]->(e)
  }
  CALL (d, e) {
    MATCH (e)<-[:TOUCHES]-(c)-[t:TOUCHES]->(d)
    WHERE none(delta IN c.deltas WHERE delta CONTAINS '"to":"' + d.id + '"')
    DELETE t
  }
} IN TRANSACTIONS OF 100 ROWS;
