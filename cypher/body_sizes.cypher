// How many actors are or were full members of a body: above sixty it counts as universal.
MATCH (a:State|Organisation)-[m:MEMBER_OF]->(o:Organisation)
WHERE m.role IN ['member', 'chair']
  AND (size($datasets) = 0 OR m.dataset IN $datasets)
RETURN o.id AS body, count(DISTINCT a.id) AS size
