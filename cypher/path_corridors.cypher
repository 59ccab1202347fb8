// Corridors of which a claim speaks: the others, thousands, are joined to nothing but their two states and their figures.
MATCH (:Claim)-[:ABOUT|SUPPORTED_BY|CONTRADICTED_BY]->(c:Corridor)
RETURN DISTINCT c.id AS id
ORDER BY id
