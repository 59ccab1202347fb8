// Nodes by id, whole. Run for each label by itself: joined to the ids, the engine finds them by its index.
UNWIND $ids AS id
MATCH (n:State|Organisation|`Group`|Agreement|Provision|Issue|Corridor|Observation|Sector|Event|Claim|Source|Dataset)
WHERE n.id = id
RETURN n AS node
ORDER BY n.id
