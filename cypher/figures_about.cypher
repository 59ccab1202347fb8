// Every exact figure about these corridors, one row for each statement of it.
MATCH (c:Corridor)-[r:MEASURED_BY]->(o:Observation)
WHERE c.id IN $ids AND o.value IS NOT NULL AND o.periodEarliest IS NOT NULL
  AND (size($datasets) = 0 OR r.dataset IN $datasets)
RETURN c.id AS corridor, o AS node, r AS edge
ORDER BY o.id, r.id
