// Agreements whose ids lie in a range, with what decides whether they are in force.
// One text a row, its words parted by a character that no dataset may contain: there are many rows, and a column costs more than what is in it.
MATCH (g:Agreement)
WHERE g.id >= $first AND g.id <= $last
RETURN concat_ws('\u001f',
  g.id, g.form, g.level, g.bindingness,
  coalesce(CAST(g.adoptedEarliest AS STRING), ''), coalesce(CAST(g.adoptedLatest AS STRING), ''), coalesce(g.adoptedRaw, ''),
  coalesce(CAST(g.signedEarliest AS STRING), ''), coalesce(CAST(g.signedLatest AS STRING), ''), coalesce(g.signedRaw, ''),
  coalesce(CAST(g.inForceEarliest AS STRING), ''), coalesce(CAST(g.inForceLatest AS STRING), ''), coalesce(g.inForceRaw, ''),
  coalesce(CAST(g.terminatedEarliest AS STRING), ''), coalesce(CAST(g.terminatedLatest AS STRING), ''), coalesce(g.terminatedRaw, '')) AS told
