// How many edges come to a node, by type and by the label at the other end.
MATCH (n:State|Organisation|`Group`|Agreement|Provision|Issue|Corridor|Observation|Sector|Event|Claim|Source)<-[r]-(m:State|Organisation|`Group`|Agreement|Provision|Issue|Corridor|Observation|Sector|Event|Claim|Source)
WHERE n.id = $id
// The filters after the node is found: with all of them in one clause the engine searches twice as long.
WITH r, m
WHERE (size($types) = 0 OR label(r) IN $types)
  AND (size($labels) = 0 OR label(m) IN $labels)
  AND (size($datasets) = 0 OR r.dataset IN $datasets)
RETURN label(r) AS type, label(m) AS label, count(*) AS count, count(DISTINCT m.id) AS nodes
ORDER BY type, label
