// Under which organisations the agreements stand whose ids lie in a range.
MATCH (g:Agreement)-[u:UNDER]->(o:Organisation)
WHERE g.id >= $first AND g.id <= $last
RETURN g.id AS agreement, o.id AS body, u AS edge
ORDER BY u.id
