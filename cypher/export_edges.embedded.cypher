// Every statement that leaves these nodes, whole: those to sources say where the nodes are described.
MATCH (n:State|Organisation|`Group`|Agreement|Provision|Issue|Corridor|Observation|Sector|Event|Claim)-[r]->(m:State|Organisation|`Group`|Agreement|Provision|Issue|Corridor|Observation|Sector|Event|Claim|Source)
WHERE n.id IN $ids
  AND (size($datasets) = 0 OR r.dataset IN $datasets)
RETURN label(r) AS type, n.id AS source, m.id AS target, r AS edge
ORDER BY r.id
