// What lists are ordered and paged by.
CREATE INDEX unit_sort_key IF NOT EXISTS FOR (n:Unit) ON (n.sortKey);
CREATE INDEX unit_established_on IF NOT EXISTS FOR (n:Unit) ON (n.establishedOn);
CREATE INDEX unit_dissolved_on IF NOT EXISTS FOR (n:Unit) ON (n.dissolvedOn);
CREATE INDEX member_sort_key IF NOT EXISTS FOR (n:Member) ON (n.sortKey);
CREATE INDEX member_full_sort_key IF NOT EXISTS FOR (n:Member) ON (n.fullSortKey);
CREATE INDEX member_words IF NOT EXISTS FOR (n:Member) ON (n.words);
CREATE INDEX member_born_on IF NOT EXISTS FOR (n:Member) ON (n.bornOn);
CREATE INDEX member_joined_on IF NOT EXISTS FOR (n:Member) ON (n.joinedOn);
CREATE INDEX decision_number IF NOT EXISTS FOR (n:Decision) ON (n.number);
