// Who took part in these events.
MATCH (a:State|Organisation)-[p:TOOK_PART_IN]->(e:Event)
WHERE e.id IN $events
  AND (size($actors) = 0 OR a.id IN $actors)
  AND (size($datasets) = 0 OR p.dataset IN $datasets)
RETURN a.id AS actor, e.id AS event, p AS edge
ORDER BY p.id
