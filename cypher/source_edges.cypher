// Edges that rest on a source, with both ends; by type and by the label of what they start from.
MATCH (n:State|Organisation|`Group`|Agreement|Provision|Issue|Corridor|Observation|Sector|Event|Claim)-[r]->(m)
WHERE r.source = $id
  AND (size($datasets) = 0 OR r.dataset IN $datasets)
  AND (size($types) = 0 OR type(r) IN $types)
  AND (size($labels) = 0 OR labels(n)[0] IN $labels)
RETURN type(r) AS type, n AS origin, m AS target, r AS edge
ORDER BY type, r.id
SKIP $offset LIMIT $limit
