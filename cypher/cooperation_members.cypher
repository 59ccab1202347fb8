// Who is a member of these bodies, in whatever role.
MATCH (a:State|Organisation)-[m:MEMBER_OF]->(o:Organisation)
WHERE o.id IN $bodies
  AND (size($actors) = 0 OR a.id IN $actors)
  AND (size($datasets) = 0 OR m.dataset IN $datasets)
RETURN a.id AS actor, o.id AS body, m AS edge
ORDER BY m.id
