// Everything that a path may pass through, by id.
MATCH (n:State|Organisation|`Group`|Agreement|Provision|Issue|Corridor|Sector|Event|Claim)
RETURN n.id AS id
ORDER BY id
