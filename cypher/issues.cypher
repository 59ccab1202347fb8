// Every issue of the taxonomy.
MATCH (i:Issue)
RETURN i AS node
