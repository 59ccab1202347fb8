// All edges of a type with their ends: what a load compares the wanted graph with.
MATCH (a)-[r:`OF`]->(b)
RETURN a.id AS from, b.id AS to, r AS edge, elementId(r) AS element
