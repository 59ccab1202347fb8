// Where each edge of a type is kept.
MATCH ()-[r:`OF`]->()
RETURN r.id AS id, elementId(r) AS element
