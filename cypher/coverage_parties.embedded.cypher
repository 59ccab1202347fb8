// Who is party to the agreements that cover one of the issues by themselves, a statement as one text: its words, then its
// dates as “earliest/latest”. There are tens of thousands of rows, and a column costs more than what is in it.
MATCH (a:State|Organisation)-[p:PARTY_TO]->(g:Agreement)-[c:COVERS]->(i:Issue)
WHERE i.id IN $issues
  AND (size($datasets) = 0 OR (p.dataset IN $datasets AND c.dataset IN $datasets))
RETURN a.id + ' ' + g.id + ' ' + p.status + ' ' + coalesce(p.consent, '') + ' ' + p.dataset + ' ' + p.source + ' ' + p.confidence + ' ' +
  coalesce(CAST(p.signedEarliest AS STRING), '') + '/' + coalesce(CAST(p.signedLatest AS STRING), '') + CASE WHEN p.signedRaw IS NULL THEN '' ELSE '~' END + ' ' +
  coalesce(CAST(p.consentDateEarliest AS STRING), '') + '/' + coalesce(CAST(p.consentDateLatest AS STRING), '') + CASE WHEN p.consentDateRaw IS NULL THEN '' ELSE '~' END + ' ' +
  coalesce(CAST(p.inForceEarliest AS STRING), '') + '/' + coalesce(CAST(p.inForceLatest AS STRING), '') + CASE WHEN p.inForceRaw IS NULL THEN '' ELSE '~' END + ' ' +
  coalesce(CAST(p.withdrawnEarliest AS STRING), '') + '/' + coalesce(CAST(p.withdrawnLatest AS STRING), '') + CASE WHEN p.withdrawnRaw IS NULL THEN '' ELSE '~' END + ' ' +
  coalesce(CAST(p.statedAsOfEarliest AS STRING), '') + '/' + coalesce(CAST(p.statedAsOfLatest AS STRING), '') + CASE WHEN p.statedAsOfRaw IS NULL THEN '' ELSE '~' END AS told
