// records that mergers took along: when they were where
MATCH (f:FollowUp)-[c:CAME_FROM]->(u) WHERE c.until IS NULL
CALL (f, c, u) {
  SET c.until = f.recordedOn
  WITH f, c, u
  MATCH (u)-[ms:MERGED_INTO*1..12]->(:Unit)<-[a:ABOUT|WAS_ABOUT]-(f)
  SET a.since = last(ms).on, f.cameOn = last(ms).on
  DELETE c
  WITH f, ms
  UNWIND range(0, size(ms) - 1) AS i
  WITH f, ms, i, startNode(ms[i]) AS w
  CREATE (f)-[:CAME_FROM {since: CASE i WHEN 0 THEN null ELSE ms[i - 1].on END, until: ms[i].on}]->(w)
} IN TRANSACTIONS OF 1000 ROWS;
