// calendars are found by the hash of the secret in their address
CREATE CONSTRAINT calendar_address_id IF NOT EXISTS FOR (n:CalendarAddress) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT calendar_address_hash IF NOT EXISTS FOR (n:CalendarAddress) REQUIRE n.hash IS UNIQUE;
