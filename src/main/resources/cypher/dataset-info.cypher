// Which dataset is loaded.
MATCH (dataset:Dataset)
RETURN dataset
