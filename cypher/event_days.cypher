// The earliest and latest days of events.
MATCH (e:Event)
RETURN min(e.dateEarliest) AS earliest, max(e.dateLatest) AS latest
