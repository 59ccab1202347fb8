// Agreements whose ids lie in a range, with what decides whether they are in force.
// One text a row, its words parted by a character that no dataset may contain: there are many rows, and a column costs more than what is in it.
MATCH (g:Agreement)
WHERE g.id >= $first AND g.id <= $last
RETURN g.id + '\u001f' + g.form + '\u001f' + g.level + '\u001f' + g.bindingness + '\u001f' +
  coalesce(toString(g.adoptedEarliest), '') + '/' + coalesce(toString(g.adoptedLatest), '') + coalesce('~' + g.adoptedRaw, '') + '\u001f' +
  coalesce(toString(g.signedEarliest), '') + '/' + coalesce(toString(g.signedLatest), '') + coalesce('~' + g.signedRaw, '') + '\u001f' +
  coalesce(toString(g.inForceEarliest), '') + '/' + coalesce(toString(g.inForceLatest), '') + coalesce('~' + g.inForceRaw, '') + '\u001f' +
  coalesce(toString(g.terminatedEarliest), '') + '/' + coalesce(toString(g.terminatedLatest), '') + coalesce('~' + g.terminatedRaw, '') AS told
