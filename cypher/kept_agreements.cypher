// Agreements whose ids lie in a range, with what decides whether they are in force.
// One text a row, its words parted by a character that no dataset may contain: there are many rows, and a column costs more than what is in it.
MATCH (g:Agreement)
WHERE g.id >= $first AND g.id <= $last
RETURN g.id + '\u001f' + g.form + '\u001f' + g.level + '\u001f' + g.bindingness + '\u001f' +
  coalesce(toString(g.adoptedEarliest), '') + '/' + coalesce(toString(g.adoptedLatest), '') + CASE WHEN g.adoptedRaw IS NULL THEN '' ELSE '~' + g.adoptedRaw END + '\u001f' +
  coalesce(toString(g.signedEarliest), '') + '/' + coalesce(toString(g.signedLatest), '') + CASE WHEN g.signedRaw IS NULL THEN '' ELSE '~' + g.signedRaw END + '\u001f' +
  coalesce(toString(g.inForceEarliest), '') + '/' + coalesce(toString(g.inForceLatest), '') + CASE WHEN g.inForceRaw IS NULL THEN '' ELSE '~' + g.inForceRaw END + '\u001f' +
  coalesce(toString(g.terminatedEarliest), '') + '/' + coalesce(toString(g.terminatedLatest), '') + CASE WHEN g.terminatedRaw IS NULL THEN '' ELSE '~' + g.terminatedRaw END AS told
