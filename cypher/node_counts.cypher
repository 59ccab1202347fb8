// How many nodes there are of each label.
MATCH (n:State|Organisation|`Group`|Agreement|Provision|Issue|Corridor|Observation|Sector|Event|Claim|Source|Dataset)
RETURN labels(n)[0] AS label, count(*) AS count
