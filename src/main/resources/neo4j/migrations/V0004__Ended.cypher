// Finds what has come to its planned end, so that it can be laid aside.
CREATE INDEX part_of_until IF NOT EXISTS FOR ()-[r:PART_OF]-() ON (r.until);
CREATE INDEX in_cluster_until IF NOT EXISTS FOR ()-[r:IN_CLUSTER]-() ON (r.until);
CREATE INDEX belongs_to_until IF NOT EXISTS FOR ()-[r:BELONGS_TO]-() ON (r.until);
CREATE INDEX active_in_until IF NOT EXISTS FOR ()-[r:ACTIVE_IN]-() ON (r.until);
CREATE INDEX covers_until IF NOT EXISTS FOR ()-[r:COVERS]-() ON (r.until);
CREATE INDEX seat_until IF NOT EXISTS FOR (n:Seat) ON (n.until);
CREATE INDEX committee_term_end IF NOT EXISTS FOR (n:Committee) ON (n.termEnd);
// Finds who is to join later, so that the others need not be counted one by one.
CREATE INDEX belongs_to_since IF NOT EXISTS FOR ()-[r:BELONGS_TO]-() ON (r.since);
