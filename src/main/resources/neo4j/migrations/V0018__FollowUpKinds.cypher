// records of some kinds: of a unit by day, and all by day
CREATE INDEX follow_up_kind_unit IF NOT EXISTS FOR (f:FollowUp) ON (f.kind, f.aboutId, f.day);
CREATE INDEX follow_up_kind_day IF NOT EXISTS FOR (f:FollowUp) ON (f.kind, f.day);
