// Every dataset with what it says of itself.
MATCH (d:Dataset)
RETURN d AS node
ORDER BY d.id
