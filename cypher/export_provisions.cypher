// The provisions of these agreements.
MATCH (v:Provision)-[r:PROVISION_OF]->(g:Agreement)
WHERE g.id IN $agreements
  AND (size($datasets) = 0 OR r.dataset IN $datasets)
RETURN DISTINCT v.id AS id
ORDER BY id
