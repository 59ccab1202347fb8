// Every statement that leads from one of these nodes to one of those, whole.
MATCH (n:State|Organisation|`Group`|Agreement|Provision|Corridor|Event|Claim)-[r]->(m:State|Organisation|`Group`|Agreement|Provision|Issue|Corridor|Sector|Event|Claim)
WHERE n.id IN $ids AND m.id IN $others
  AND (size($datasets) = 0 OR r.dataset IN $datasets)
RETURN label(r) AS type, n.id AS source, m.id AS target, r AS edge
ORDER BY n.id, r.id
