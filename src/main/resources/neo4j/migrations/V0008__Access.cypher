// Accounts, and what they show to be let in. None of it is a thing of the organization: it bears no label Entity.
CREATE CONSTRAINT account_id IF NOT EXISTS FOR (n:Account) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT account_key IF NOT EXISTS FOR (n:Account) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT account_subject IF NOT EXISTS FOR (n:Account) REQUIRE n.subject IS UNIQUE;
CREATE CONSTRAINT grant_id IF NOT EXISTS FOR (n:Grant) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT sign_in_id IF NOT EXISTS FOR (n:SignIn) REQUIRE n.id IS UNIQUE;
CREATE INDEX sign_in_at IF NOT EXISTS FOR (n:SignIn) ON (n.at);
CREATE CONSTRAINT personal_token_id IF NOT EXISTS FOR (n:PersonalToken) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT personal_token_hash IF NOT EXISTS FOR (n:PersonalToken) REQUIRE n.hash IS UNIQUE;
CREATE CONSTRAINT attempts_key IF NOT EXISTS FOR (n:Attempts) REQUIRE n.key IS UNIQUE;
CREATE INDEX attempts_last IF NOT EXISTS FOR (n:Attempts) ON (n.lastAt);
CREATE CONSTRAINT access_entry_id IF NOT EXISTS FOR (n:AccessEntry) REQUIRE n.id IS UNIQUE;
CREATE INDEX access_entry_at IF NOT EXISTS FOR (n:AccessEntry) ON (n.at);
