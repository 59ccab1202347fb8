// Who is party to the agreements whose ids lie in a range, one row for each dataset that says so.
// One text a row, its words parted by a character that no dataset may contain: there are many rows, and a column costs more than what is in it.
MATCH (a:State|Organisation)-[p:PARTY_TO]->(g:Agreement)
WHERE g.id >= $first AND g.id <= $last
RETURN concat_ws('\u001f',
  p.id, a.id, g.id, p.status, coalesce(p.consent, ''),
  coalesce(CAST(p.signedEarliest AS STRING), ''), coalesce(CAST(p.signedLatest AS STRING), ''), coalesce(p.signedRaw, ''),
  coalesce(CAST(p.consentDateEarliest AS STRING), ''), coalesce(CAST(p.consentDateLatest AS STRING), ''), coalesce(p.consentDateRaw, ''),
  coalesce(CAST(p.inForceEarliest AS STRING), ''), coalesce(CAST(p.inForceLatest AS STRING), ''), coalesce(p.inForceRaw, ''),
  coalesce(CAST(p.withdrawnEarliest AS STRING), ''), coalesce(CAST(p.withdrawnLatest AS STRING), ''), coalesce(p.withdrawnRaw, ''),
  coalesce(CAST(p.statedAsOfEarliest AS STRING), ''), coalesce(CAST(p.statedAsOfLatest AS STRING), ''), coalesce(p.statedAsOfRaw, ''),
  p.dataset, p.source, p.confidence, coalesce(p.locator, ''), coalesce(p.note, ''), coalesce(p.refPrinted, ''), coalesce(p.refResolved, ''), coalesce(p.refConfidence, '')) AS told
