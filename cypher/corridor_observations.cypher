// Figures about corridors, one row for each dataset that gives one.
MATCH (c:Corridor)-[r:MEASURED_BY]->(o:Observation)
WHERE (size($origins) = 0 OR c.origin IN $origins)
  AND (size($destinations) = 0 OR c.destination IN $destinations)
  AND (size($metrics) = 0 OR o.metric IN $metrics)
  AND (size($editions) = 0 OR o.edition IN $editions)
  AND (size($datasets) = 0 OR r.dataset IN $datasets)
RETURN c.id AS corridor, c.origin AS origin, c.destination AS destination, o AS node, r AS edge
ORDER BY r.id
