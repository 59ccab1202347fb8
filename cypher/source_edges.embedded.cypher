// Edges that rest on a source, with both ends.
MATCH (n:State|Organisation|`Group`|Agreement|Provision|Issue|Corridor|Observation|Sector|Event|Claim)-[r]->(m)
WHERE r.source = $id
RETURN label(r) AS type, n AS origin, m AS target, r AS edge
ORDER BY type, r.id
SKIP $offset LIMIT $limit
