// The columns of lists that people have chosen, each for themselves.
CREATE CONSTRAINT chosen_columns_id IF NOT EXISTS FOR (c:ChosenColumns) REQUIRE c.id IS UNIQUE;
