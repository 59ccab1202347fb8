// How many sources the statements of these datasets were read in.
MATCH (:State|Organisation|`Group`|Agreement|Provision|Issue|Corridor|Observation|Sector|Event|Claim)-[r]->()
WHERE r.dataset IN $datasets
RETURN count(DISTINCT r.source) AS count
