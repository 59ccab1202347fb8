// What claims are about.
MATCH (c:Claim)-[r:ABOUT]->(n:State|Organisation|`Group`|Agreement|Provision|Issue|Corridor|Observation|Sector|Event|Claim)
WHERE (size($datasets) = 0 OR r.dataset IN $datasets)
RETURN c.id AS claim, n.id AS id, labels(n)[0] AS label, n.name AS name, r AS edge
ORDER BY r.id
