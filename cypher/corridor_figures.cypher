// Figures of one metric, edition and year about corridors between some states, one row for each dataset that gives one.
MATCH (c:Corridor)-[r:MEASURED_BY]->(o:Observation)
WHERE (size($origins) = 0 OR c.origin IN $origins)
  AND (size($destinations) = 0 OR c.destination IN $destinations)
  AND o.metric = $metric AND coalesce(o.edition, '') = $edition
  AND o.periodEarliest >= date($from) AND o.periodLatest <= date($to)
  AND o.value >= $minimum
  AND (size($datasets) = 0 OR r.dataset IN $datasets)
RETURN c.origin AS origin, c.destination AS destination, o.value AS value, o.unit AS unit,
  r.dataset AS dataset, r.source AS source, r.locator AS locator, r.confidence AS confidence
ORDER BY r.id
