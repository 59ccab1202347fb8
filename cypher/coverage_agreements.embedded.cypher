// Agreements that cover one of the issues by themselves, with what decides whether they are in force.
// One text a row: its words, its dates as “earliest/latest” each, and at its end the name. There are many rows, and a column costs more than what is in it.
MATCH (g:Agreement)-[c:COVERS]->(i:Issue)
WHERE i.id IN $issues
  AND (size($datasets) = 0 OR c.dataset IN $datasets)
RETURN g.id + ' ' + g.form + ' ' + g.level + ' ' + g.bindingness + ' ' + i.id + ' ' + c.dataset + ' ' + c.source + ' ' + c.confidence + ' ' +
  coalesce(CAST(g.adoptedEarliest AS STRING), '') + '/' + coalesce(CAST(g.adoptedLatest AS STRING), '') + CASE WHEN g.adoptedRaw IS NULL THEN '' ELSE '~' END + ' ' +
  coalesce(CAST(g.signedEarliest AS STRING), '') + '/' + coalesce(CAST(g.signedLatest AS STRING), '') + CASE WHEN g.signedRaw IS NULL THEN '' ELSE '~' END + ' ' +
  coalesce(CAST(g.inForceEarliest AS STRING), '') + '/' + coalesce(CAST(g.inForceLatest AS STRING), '') + CASE WHEN g.inForceRaw IS NULL THEN '' ELSE '~' END + ' ' +
  coalesce(CAST(g.terminatedEarliest AS STRING), '') + '/' + coalesce(CAST(g.terminatedLatest AS STRING), '') + CASE WHEN g.terminatedRaw IS NULL THEN '' ELSE '~' END + ' ' + g.name AS told
