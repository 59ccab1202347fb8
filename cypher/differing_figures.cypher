// Corridors, states, groups, sectors and bodies of which two figures of one metric, unit, edition and period differ: which of them contradict each other is decided from the figures.
MATCH (n:Corridor|State|`Group`|Sector|Organisation)-[r:MEASURED_BY]->(o:Observation)
WHERE o.value IS NOT NULL AND o.periodEarliest IS NOT NULL
  AND (size($datasets) = 0 OR r.dataset IN $datasets)
WITH n.id AS about, o.metric AS metric, o.unit AS unit, coalesce(o.edition, 'none') AS edition, o.periodEarliest AS earliest, o.periodLatest AS latest,
  min(o.value) AS least, max(o.value) AS most
WHERE least < most
RETURN DISTINCT about
ORDER BY about
