// Bodies that discussed one of the issues.
MATCH (o:Organisation)-[d:DISCUSSED]->(i:Issue)
WHERE i.id IN $issues
  AND (size($datasets) = 0 OR d.dataset IN $datasets)
RETURN o.id AS body, o.name AS name, o.kind AS kind, i.id AS issue, d AS edge
ORDER BY d.id
