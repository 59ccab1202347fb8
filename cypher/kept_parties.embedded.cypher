// Who is party to the agreements whose ids lie in a range, one row for each dataset that says so.
// One text a row, its words parted by a character that no dataset may contain: there are many rows, and a column costs more than what is in it.
MATCH (a:State|Organisation)-[p:PARTY_TO]->(g:Agreement)
WHERE g.id >= $first AND g.id <= $last
RETURN p.id + '\u001f' + a.id + '\u001f' + g.id + '\u001f' + p.status + '\u001f' + coalesce(p.consent, '') + '\u001f' +
  coalesce(CAST(p.signedEarliest AS STRING), '') + '/' + coalesce(CAST(p.signedLatest AS STRING), '') + CASE WHEN p.signedRaw IS NULL THEN '' ELSE '~' END + '\u001f' +
  coalesce(CAST(p.consentDateEarliest AS STRING), '') + '/' + coalesce(CAST(p.consentDateLatest AS STRING), '') + CASE WHEN p.consentDateRaw IS NULL THEN '' ELSE '~' END + '\u001f' +
  coalesce(CAST(p.inForceEarliest AS STRING), '') + '/' + coalesce(CAST(p.inForceLatest AS STRING), '') + CASE WHEN p.inForceRaw IS NULL THEN '' ELSE '~' END + '\u001f' +
  coalesce(CAST(p.withdrawnEarliest AS STRING), '') + '/' + coalesce(CAST(p.withdrawnLatest AS STRING), '') + CASE WHEN p.withdrawnRaw IS NULL THEN '' ELSE '~' END + '\u001f' +
  coalesce(CAST(p.statedAsOfEarliest AS STRING), '') + '/' + coalesce(CAST(p.statedAsOfLatest AS STRING), '') + CASE WHEN p.statedAsOfRaw IS NULL THEN '' ELSE '~' END + '\u001f' +
  p.dataset + '\u001f' + p.source + '\u001f' + p.confidence + '\u001f' +
  coalesce(p.locator, '') + '\u001f' + coalesce(p.note, '') + '\u001f' + coalesce(p.refPrinted, '') + '\u001f' + coalesce(p.refResolved, '') + '\u001f' + coalesce(p.refConfidence, '') AS told
