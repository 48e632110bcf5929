// Which dataset is loaded.
MATCH (dataset:Dataset)
WHERE dataset.id > ''
RETURN dataset
