// After the wait: what the graph holds of them. One that was only made to wait at has no version.
MATCH (d:Dataset)
WHERE d.id IN $ids AND d.version IS NOT NULL
RETURN d.id AS id, d.version AS version
