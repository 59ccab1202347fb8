// Which issues these agreements cover by themselves.
MATCH (g:Agreement)-[c:COVERS]->(i:Issue)
WHERE g.id IN $agreements
  AND (size($datasets) = 0 OR c.dataset IN $datasets)
RETURN DISTINCT g.id AS agreement, i.id AS issue
ORDER BY agreement, issue
