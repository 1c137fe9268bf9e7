// The changes of some kinds that touch a node, however many others do.
CREATE INDEX touches_kind IF NOT EXISTS FOR ()-[r:TOUCHES]-() ON (r.node, r.kind);
MATCH (c:Change)-[r:TOUCHES]->(n) WHERE r.node IS NULL
CALL (c, r, n) {
  SET r.node = n.id, r.kind = c.kind
} IN TRANSACTIONS OF 10000 ROWS;
