// Who is party to the agreements whose ids lie in a range, one row for each dataset that says so.
// One text a row, its words parted by a character that no dataset may contain: there are many rows, and a column costs more than what is in it.
MATCH (a:State|Organisation)-[p:PARTY_TO]->(g:Agreement)
WHERE g.id >= $first AND g.id <= $last
RETURN p.id + '\u001f' + a.id + '\u001f' + g.id + '\u001f' + p.status + '\u001f' + coalesce(p.consent, '') + '\u001f' +
  coalesce(toString(p.signedEarliest), '') + '\u001f' + coalesce(toString(p.signedLatest), '') + '\u001f' + coalesce(p.signedRaw, '') + '\u001f' +
  coalesce(toString(p.consentDateEarliest), '') + '\u001f' + coalesce(toString(p.consentDateLatest), '') + '\u001f' + coalesce(p.consentDateRaw, '') + '\u001f' +
  coalesce(toString(p.inForceEarliest), '') + '\u001f' + coalesce(toString(p.inForceLatest), '') + '\u001f' + coalesce(p.inForceRaw, '') + '\u001f' +
  coalesce(toString(p.withdrawnEarliest), '') + '\u001f' + coalesce(toString(p.withdrawnLatest), '') + '\u001f' + coalesce(p.withdrawnRaw, '') + '\u001f' +
  coalesce(toString(p.statedAsOfEarliest), '') + '\u001f' + coalesce(toString(p.statedAsOfLatest), '') + '\u001f' + coalesce(p.statedAsOfRaw, '') + '\u001f' +
  p.dataset + '\u001f' + p.source + '\u001f' + p.confidence + '\u001f' + coalesce(p.locator, '') + '\u001f' + coalesce(p.note, '') + '\u001f' + coalesce(p.refPrinted, '') + '\u001f' + coalesce(p.refResolved, '') + '\u001f' + coalesce(p.refConfidence, '') AS told
