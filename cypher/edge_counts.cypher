// How many edges there are of each type in each dataset.
MATCH (:State|Organisation|`Group`|Agreement|Provision|Issue|Corridor|Observation|Sector|Event|Claim)-[r]->()
RETURN type(r) AS type, r.dataset AS dataset, count(*) AS count
