// How many figures about corridors there are of each metric, unit, edition and year, and what they add up to. Year 0: none can be named. In no order:
// of several long keys the embedded engine keeps now one, now another.
// By corridor first: the embedded engine counts wrongly where DISTINCT stands beside other aggregates.
MATCH (c:Corridor)-[r:MEASURED_BY]->(o:Observation)
WHERE (size($origins) = 0 OR c.origin IN $origins)
  AND (size($destinations) = 0 OR c.destination IN $destinations)
  AND (size($metrics) = 0 OR o.metric IN $metrics)
  AND (size($units) = 0 OR o.unit IN $units)
  AND (size($editions) = 0 OR coalesce(o.edition, 'none') IN $editions)
  AND (size($datasets) = 0 OR r.dataset IN $datasets)
  AND (NOT $dated OR (o.periodEarliest >= date($from) AND o.periodLatest <= date($until)))
  AND (NOT $bounded OR coalesce(o.value, o.valueHigh, -1.0) >= $minimum)
WITH c.id AS corridor, o, CASE WHEN date_part('year', o.periodEarliest) = date_part('year', o.periodLatest) THEN date_part('year', o.periodEarliest) ELSE 0 END AS year
WITH corridor, o.metric AS metric, o.unit AS unit, coalesce(o.edition, 'none') AS edition, year,
  count(o.id) AS stated, count(o.value) AS exact, sum(coalesce(o.value, 0.0)) AS value,
  count(CASE WHEN o.value = 0.0 THEN 1 END) AS zero, count(CASE WHEN o.derived THEN 1 END) AS computed, min(o.definition) AS meaning
RETURN metric, unit, edition, year, count(corridor) AS corridors, sum(stated) AS figures, sum(exact) AS valued, round(sum(value), 3) AS sum,
  sum(zero) AS zeros, sum(computed) AS derived, min(meaning) AS definition
