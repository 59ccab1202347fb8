// Nodes that are not Entente's: of another label, or without an id of ours. Walks all nodes, once, before a load.
MATCH (n)
WHERE NOT n:State|Organisation|`Group`|Agreement|Provision|Issue|Corridor|Observation|Sector|Event|Claim|Source|Dataset
  OR n.id IS NULL OR NOT n.id CONTAINS ':'
RETURN labels(n) AS labels, count(*) AS count
ORDER BY count DESC LIMIT 3
