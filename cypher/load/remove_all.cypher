// Takes Entente's whole graph away; the new one is built in the same transaction.
MATCH (n:State|Organisation|`Group`|Agreement|Provision|Issue|Corridor|Observation|Sector|Event|Claim|Source|Dataset)
DETACH DELETE n
