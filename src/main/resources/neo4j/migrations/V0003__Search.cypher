// words holds the words of name and code without diacritics; what is typed is folded the same way before it is asked for.
CREATE FULLTEXT INDEX unit_words_text IF NOT EXISTS FOR (n:Unit) ON EACH [n.words]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
CREATE FULLTEXT INDEX member_words_text IF NOT EXISTS FOR (n:Member) ON EACH [n.words]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
