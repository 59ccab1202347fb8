// Under which organisations these agreements stand.
MATCH (g:Agreement)-[u:UNDER]->(o:Organisation)
WHERE g.id IN $agreements
  AND (size($datasets) = 0 OR u.dataset IN $datasets)
RETURN g.id AS agreement, o.id AS body, u AS edge
ORDER BY u.id
