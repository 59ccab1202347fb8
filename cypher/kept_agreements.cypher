// Agreements whose ids lie in a range, with what decides whether they are in force.
// One text a row, its words parted by a character that no dataset may contain: there are many rows, and a column costs more than what is in it.
MATCH (g:Agreement)
WHERE g.id >= $first AND g.id <= $last
RETURN g.id + '\u001f' + g.form + '\u001f' + g.level + '\u001f' + g.bindingness + '\u001f' +
  coalesce(toString(g.adoptedEarliest), '') + '\u001f' + coalesce(toString(g.adoptedLatest), '') + '\u001f' + coalesce(g.adoptedRaw, '') + '\u001f' +
  coalesce(toString(g.signedEarliest), '') + '\u001f' + coalesce(toString(g.signedLatest), '') + '\u001f' + coalesce(g.signedRaw, '') + '\u001f' +
  coalesce(toString(g.inForceEarliest), '') + '\u001f' + coalesce(toString(g.inForceLatest), '') + '\u001f' + coalesce(g.inForceRaw, '') + '\u001f' +
  coalesce(toString(g.terminatedEarliest), '') + '\u001f' + coalesce(toString(g.terminatedLatest), '') + '\u001f' + coalesce(g.terminatedRaw, '') AS told
