// How many nodes of each label any of these datasets describes.
MATCH (n:State|Organisation|`Group`|Agreement|Provision|Issue|Corridor|Observation|Sector|Event|Claim)-[d:DESCRIBED_IN]->(:Source)
WHERE d.dataset IN $datasets
RETURN labels(n)[0] AS label, count(DISTINCT n.id) AS count
