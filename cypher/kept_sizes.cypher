// Every agreement by id, and how many statements there are about who is party to it.
MATCH (g:Agreement)
OPTIONAL MATCH (a:State|Organisation)-[p:PARTY_TO]->(g)
RETURN g.id AS id, count(p) AS size
ORDER BY id
