// Edges that rest on a source, or that another source states and cites it for, with both ends; by type and by the label of what they start from.
MATCH (n:State|Organisation|`Group`|Agreement|Provision|Issue|Corridor|Observation|Sector|Event|Claim)-[r]->(m)
WHERE (r.source = $id OR r.refResolved = $id)
  AND (size($datasets) = 0 OR r.dataset IN $datasets)
  AND (size($types) = 0 OR label(r) IN $types)
  AND (size($labels) = 0 OR label(n) IN $labels)
RETURN label(r) AS type, r AS edge,
  n.id AS origin, label(n) AS originLabel, n.name AS originName,
  m.id AS target, label(m) AS targetLabel, m.name AS targetName
ORDER BY type, r.id
SKIP $offset LIMIT $limit
