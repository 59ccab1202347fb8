// Nodes by id, whole.
MATCH (n:State|Organisation|`Group`|Agreement|Provision|Issue|Corridor|Observation|Sector|Event|Claim|Source|Dataset)
WHERE n.id IN $ids
RETURN n AS node
ORDER BY n.id
