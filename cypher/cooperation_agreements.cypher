// Agreements that cover one of the issues, by themselves. `touching` narrows to those of some actors.
MATCH (g:Agreement)-[c:COVERS]->(i:Issue)
WHERE i.id IN $issues AND g.level IN $levels
  AND (size($datasets) = 0 OR c.dataset IN $datasets)
  AND (size($touching) = 0
  OR EXISTS { MATCH (x:State|Organisation)-[:PARTY_TO]->(g) WHERE x.id IN $touching }
  OR EXISTS { MATCH (g)-[:UNDER]->(y:Organisation) WHERE y.id IN $touching })
RETURN g AS node, i.id AS issue, c AS edge
ORDER BY c.id
