// Ids are unique across all types, codes within theirs, for ever.
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT unit_code IF NOT EXISTS FOR (n:Unit) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT member_code IF NOT EXISTS FOR (n:Member) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT unit_kind_code IF NOT EXISTS FOR (n:UnitKind) REQUIRE n.code IS UNIQUE;
