// How many edges rest on a source, by type.
MATCH (n:State|Organisation|`Group`|Agreement|Provision|Issue|Corridor|Observation|Sector|Event|Claim)-[r]->(m)
WHERE r.source = $id
RETURN label(r) AS type, count(*) AS count
