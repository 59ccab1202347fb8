// Every claim, with the source that makes it.
MATCH (c:Claim)-[r:STATED_IN]->(:Source)
WHERE (size($datasets) = 0 OR r.dataset IN $datasets)
RETURN c AS node, r AS edge
ORDER BY r.id
