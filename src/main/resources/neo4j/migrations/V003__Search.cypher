// Search finds bodies by their codes and where they are, too.
DROP INDEX organisation_names IF EXISTS;
CREATE FULLTEXT INDEX organisation_texts IF NOT EXISTS FOR (n:Organisation) ON EACH [n.name, n.otherNames, n.code, n.onsCode, n.town, n.postcode] OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};
