// Nodes that are not Entente's: of another label, of several, or without an id that begins with its label. Walks all nodes, once, before a load.
MATCH (n)
WHERE size(labels(n)) <> 1
  OR NOT n:State|Organisation|`Group`|Agreement|Provision|Issue|Corridor|Observation|Sector|Event|Claim|Source|Dataset
  OR NOT coalesce(toStringOrNull(n.id) STARTS WITH toLower(labels(n)[0]) + ':', false)
RETURN labels(n) AS labels, count(*) AS count
ORDER BY count DESC LIMIT 3
