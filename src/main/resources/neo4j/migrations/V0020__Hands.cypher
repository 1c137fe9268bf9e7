// in whose hand a record is or was, beside the record: it decides who sees it
CREATE INDEX feedback_level IF NOT EXISTS FOR (f:Feedback) ON (f.level);
MATCH (f:FollowUp)
SET f.hands = COLLECT {
  MATCH (f)-[:HANDLED_BY|WAS_HANDLED_BY]->(m) RETURN m.id
  UNION
  MATCH (f)<-[:STEP_OF]-()-[:TAKEN_BY]->(m) RETURN m.id
};
