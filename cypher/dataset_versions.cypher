// Which datasets are loaded, in which version: what every ETag rests on.
MATCH (d:Dataset)
RETURN d.id AS id, d.version AS version
ORDER BY id
