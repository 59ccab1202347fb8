// Which of these nodes any of the datasets describes.
MATCH (n:State|Organisation|`Group`|Agreement|Provision|Issue|Corridor|Observation|Sector|Event|Claim)-[d:DESCRIBED_IN]->(:Source)
WHERE n.id IN $ids AND d.dataset IN $datasets
RETURN DISTINCT n.id AS id
ORDER BY id
