// gaps are stored for some days, by unit and in the order of lists
CREATE CONSTRAINT gap_day IF NOT EXISTS FOR (d:GapDay) REQUIRE d.day IS UNIQUE;
CREATE INDEX gap_unit IF NOT EXISTS FOR (g:Gap) ON (g.day, g.unit);
CREATE INDEX gap_unit_key IF NOT EXISTS FOR (g:Gap) ON (g.day, g.unitKey);
CREATE INDEX gap_mention_entity IF NOT EXISTS FOR (g:GapMention) ON (g.entity);
CREATE INDEX gap_mention_unit IF NOT EXISTS FOR (g:GapMention) ON (g.day, g.unit);
