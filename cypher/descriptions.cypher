// What each dataset says of these nodes, and where it read it.
MATCH (n:State|Organisation|`Group`|Agreement|Provision|Issue|Corridor|Observation|Sector|Event|Claim)-[d:DESCRIBED_IN]->(s:Source)
WHERE n.id IN $ids
  AND (size($datasets) = 0 OR d.dataset IN $datasets)
RETURN n.id AS node, s.id AS source, d AS edge
ORDER BY n.id, d.id
