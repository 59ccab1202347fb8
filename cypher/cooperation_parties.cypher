// Who is party to which of these agreements, one row for each dataset that says so.
MATCH (a:State|Organisation)-[p:PARTY_TO]->(g:Agreement)
WHERE g.id IN $agreements
  AND (size($actors) = 0 OR a.id IN $actors)
  AND (size($datasets) = 0 OR p.dataset IN $datasets)
RETURN a.id AS actor, g.id AS agreement, p AS edge
ORDER BY p.id
