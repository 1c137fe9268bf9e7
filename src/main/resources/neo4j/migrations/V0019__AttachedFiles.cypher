// contents are stored once: which are still needed is asked by their hashes
CREATE CONSTRAINT upload_id IF NOT EXISTS FOR (u:Upload) REQUIRE u.id IS UNIQUE;
CREATE INDEX upload_hash IF NOT EXISTS FOR (u:Upload) ON (u.hash);
CREATE INDEX attached_file_hash IF NOT EXISTS FOR (f:AttachedFile) ON (f.hash);
CREATE INDEX removed_hash IF NOT EXISTS FOR (r:Removed) ON (r.hash);
