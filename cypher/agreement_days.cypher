// The earliest and latest days on which agreements were made: with event_days, the extent of time.
MATCH (g:Agreement)
RETURN min(coalesce(g.signedEarliest, g.adoptedEarliest)) AS earliest, max(coalesce(g.signedLatest, g.adoptedLatest)) AS latest
