// Relations of these types, one row for each statement: who is joined to whom, and when, but for parties, members and the ends of corridors.
MATCH (n:State|Organisation|`Group`|Agreement|Provision|Event|Claim)-[r:PART_OF|UNDER|GUIDED_BY|DEPOSITARY_OF|PROVISION_OF|COVERS|DISCUSSED|PROPOSES|AMENDS|SUPERSEDES|IMPLEMENTS|HELD_BY|HOSTED|TOOK_PART_IN|ABOUT|SUPPORTED_BY|CONTRADICTED_BY]->(m:State|Organisation|`Group`|Agreement|Provision|Issue|Corridor|Sector|Event|Claim)
WHERE (size($types) = 0 OR label(r) IN $types)
RETURN label(r) AS type, n.id AS source, m.id AS target, r.dataset AS dataset,
  r.onRaw AS onRaw, r.onEarliest AS onEarliest, r.onLatest AS onLatest,
  r.statedAsOfEarliest AS statedAsOfEarliest, r.statedAsOfLatest AS statedAsOfLatest
ORDER BY r.id
