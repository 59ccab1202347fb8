// Edges that come to a node, with where they come from, by type and then by name.
MATCH (n:State|Organisation|`Group`|Agreement|Provision|Issue|Corridor|Observation|Sector|Event|Claim|Source)<-[r]-(m:State|Organisation|`Group`|Agreement|Provision|Issue|Corridor|Observation|Sector|Event|Claim|Source)
WHERE n.id = $id
// The filters after the node is found: with all of them in one clause the engine searches twice as long.
WITH r, m
WHERE (size($types) = 0 OR label(r) IN $types)
  AND (size($labels) = 0 OR label(m) IN $labels)
  AND (size($datasets) = 0 OR r.dataset IN $datasets)
RETURN label(r) AS type, r AS edge, m AS node
ORDER BY type, m.name, r.id
SKIP $offset LIMIT $limit
