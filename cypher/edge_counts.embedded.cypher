// How many edges there are of each type in each dataset.
MATCH (n:State|Organisation|`Group`|Agreement|Provision|Issue|Corridor|Observation|Sector|Event|Claim)-[r]->(m)
RETURN label(r) AS type, r.dataset AS dataset, count(*) AS count
