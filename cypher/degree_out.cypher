// How many edges leave a node, by type and by the label at the other end.
MATCH (n:State|Organisation|`Group`|Agreement|Provision|Issue|Corridor|Observation|Sector|Event|Claim|Source)-[r]->(m:State|Organisation|`Group`|Agreement|Provision|Issue|Corridor|Observation|Sector|Event|Claim|Source)
WHERE n.id = $id
  AND (size($types) = 0 OR type(r) IN $types)
  AND (size($labels) = 0 OR labels(m)[0] IN $labels)
  AND (size($datasets) = 0 OR r.dataset IN $datasets)
RETURN type(r) AS type, labels(m)[0] AS label, count(*) AS count, count(DISTINCT m.id) AS nodes
ORDER BY type, label
