// Nodes of which datasets say different things: what they are differs with the datasets chosen, and here these can disagree.
MATCH (n:State|Organisation|`Group`|Agreement|Provision|Issue|Corridor|Observation|Sector|Event|Claim)-[d:DESCRIBED_IN]->(:Source)
WITH n.id AS id, count(DISTINCT d.dataset) AS datasets, count(DISTINCT d.values) AS sayings
WHERE datasets > 1 AND sayings > 1
RETURN id
ORDER BY id
