// What the columns of imported lists mean, one for each shape of a list and account.
CREATE CONSTRAINT saved_mapping_shape IF NOT EXISTS FOR (m:SavedMapping) REQUIRE (m.account, m.shape) IS UNIQUE;
CREATE CONSTRAINT saved_mapping_id IF NOT EXISTS FOR (m:SavedMapping) REQUIRE m.id IS UNIQUE;
