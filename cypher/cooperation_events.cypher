// Events that discussed one of the issues.
MATCH (e:Event)-[d:DISCUSSED]->(i:Issue)
WHERE i.id IN $issues
  AND (size($datasets) = 0 OR d.dataset IN $datasets)
RETURN e AS node, i.id AS issue, d AS edge
ORDER BY d.id
