// How many edges rest on a source, or are stated by another that cites it for them, by type and by the label of what they start from.
MATCH (n:State|Organisation|`Group`|Agreement|Provision|Issue|Corridor|Observation|Sector|Event|Claim)-[r]->(m)
WHERE (r.source = $id OR r.refResolved = $id)
  AND (size($datasets) = 0 OR r.dataset IN $datasets)
RETURN label(r) AS type, label(n) AS label, count(*) AS count
