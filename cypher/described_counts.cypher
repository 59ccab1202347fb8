// How many nodes of each label each dataset describes.
MATCH (n:State|Organisation|`Group`|Agreement|Provision|Issue|Corridor|Observation|Sector|Event|Claim)-[d:DESCRIBED_IN]->(:Source)
RETURN d.dataset AS dataset, labels(n)[0] AS label, count(DISTINCT n.id) AS count
