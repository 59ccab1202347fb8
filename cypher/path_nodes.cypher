// Everything that a path may pass through, by id, but for corridors.
MATCH (n:State|Organisation|`Group`|Agreement|Provision|Issue|Sector|Event|Claim)
RETURN n.id AS id
ORDER BY id
