// Which issues these agreements cover through a provision.
MATCH (g:Agreement)<-[:PROVISION_OF]-(:Provision)-[c:COVERS]->(i:Issue)
WHERE g.id IN $agreements
  AND (size($datasets) = 0 OR c.dataset IN $datasets)
RETURN DISTINCT g.id AS agreement, i.id AS issue
ORDER BY agreement, issue
