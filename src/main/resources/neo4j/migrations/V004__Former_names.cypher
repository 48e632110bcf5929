// Search finds organisations by their former names, too.
DROP INDEX organisation_texts IF EXISTS;
CREATE FULLTEXT INDEX organisation_words IF NOT EXISTS FOR (n:Organisation) ON EACH [n.name, n.otherNames, n.formerNames, n.code, n.onsCode, n.town, n.postcode] OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};
