// What in the graph supports claims.
MATCH (c:Claim)-[r:SUPPORTED_BY]->(n:State|Organisation|`Group`|Agreement|Provision|Issue|Corridor|Observation|Sector|Event|Claim|Source)
WHERE (size($datasets) = 0 OR r.dataset IN $datasets)
RETURN c.id AS claim, n.id AS id, label(n) AS label, n.name AS name, r AS edge
ORDER BY r.id
