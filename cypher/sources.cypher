// Every source: small beside the graph, and cited everywhere.
MATCH (s:Source)
RETURN s AS node
ORDER BY s.id
