// Edges that are not Entente's between nodes that are.
MATCH ()-[r]->()
WHERE NOT type(r) IN $types
RETURN elementId(r) AS element
