// Which states these corridors join, one row for each statement.
MATCH (c:Corridor)-[r:`FROM`|`TO`]->(s:State)
WHERE c.id IN $ids
RETURN label(r) AS type, c.id AS source, s.id AS target, r.dataset AS dataset,
  r.statedAsOfEarliest AS statedAsOfEarliest, r.statedAsOfLatest AS statedAsOfLatest
ORDER BY r.id
