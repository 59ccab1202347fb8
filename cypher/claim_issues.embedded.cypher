// Which issues claims propose to address.
MATCH (c:Claim)-[r:PROPOSES]->(n:Issue)
WHERE (size($datasets) = 0 OR r.dataset IN $datasets)
RETURN c.id AS claim, n.id AS id, label(n) AS label, n.name AS name, r AS edge
ORDER BY r.id
