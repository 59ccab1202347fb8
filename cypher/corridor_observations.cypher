// Figures about corridors, one row for each dataset that gives one: largest first within a metric and an edition.
MATCH (c:Corridor)-[r:MEASURED_BY]->(o:Observation)
WHERE (size($origins) = 0 OR c.origin IN $origins)
  AND (size($destinations) = 0 OR c.destination IN $destinations)
  AND (size($metrics) = 0 OR o.metric IN $metrics)
  AND (size($units) = 0 OR o.unit IN $units)
  AND (size($editions) = 0 OR coalesce(o.edition, 'none') IN $editions)
  AND (size($datasets) = 0 OR r.dataset IN $datasets)
  AND (NOT $dated OR (o.periodEarliest >= date($from) AND o.periodLatest <= date($until)))
  AND (NOT $bounded OR coalesce(o.value, o.valueHigh, -1.0) >= $minimum)
RETURN c.id AS corridor, c.origin AS origin, c.destination AS destination, o AS node, r AS edge
ORDER BY o.metric, coalesce(o.edition, 'none'), coalesce(o.value, o.valueLow, o.valueHigh, -1.0) DESC, o.id, r.id
SKIP $offset LIMIT $limit
