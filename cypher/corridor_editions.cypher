// Which figures about corridors there are: how many of each metric, edition and year that a whole period lies in.
MATCH (:Corridor)-[r:MEASURED_BY]->(o:Observation)
WHERE o.value IS NOT NULL AND o.periodEarliest IS NOT NULL AND o.periodLatest IS NOT NULL
  AND (size($datasets) = 0 OR r.dataset IN $datasets)
RETURN o.metric AS metric, coalesce(o.edition, '') AS edition, o.periodEarliest AS earliest, o.periodLatest AS latest,
  min(o.unit) AS unit, count(*) AS count
ORDER BY metric, edition, earliest, latest
