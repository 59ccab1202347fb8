// Every exact figure about these corridors, states, groups, sectors and bodies, one row for each statement of it.
MATCH (n:Corridor|State|`Group`|Sector|Organisation)-[r:MEASURED_BY]->(o:Observation)
WHERE n.id IN $ids AND o.value IS NOT NULL AND o.periodEarliest IS NOT NULL
  AND (size($datasets) = 0 OR r.dataset IN $datasets)
RETURN n.id AS about, o AS node, r AS edge
ORDER BY o.id, r.id
