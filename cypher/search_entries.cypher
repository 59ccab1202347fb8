// Everything that can be found by name.
MATCH (n:State|Organisation|`Group`|Agreement|Provision|Issue|Sector|Event|Claim|Source)
RETURN n AS node
ORDER BY n.id
