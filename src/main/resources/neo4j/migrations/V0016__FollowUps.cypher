// records of following up: by unit and day, and by the day on which they are due while they are open
CREATE INDEX follow_up_unit IF NOT EXISTS FOR (f:FollowUp) ON (f.aboutId, f.day);
CREATE INDEX follow_up_unit_agenda IF NOT EXISTS FOR (f:FollowUp) ON (f.aboutId, f.agendaOn);
CREATE INDEX follow_up_day IF NOT EXISTS FOR (f:FollowUp) ON (f.day);
CREATE INDEX follow_up_agenda IF NOT EXISTS FOR (f:FollowUp) ON (f.agendaOn);
