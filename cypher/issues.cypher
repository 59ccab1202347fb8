// Every issue of the taxonomy.
MATCH (i:Issue)
RETURN i AS node
ORDER BY i.id
