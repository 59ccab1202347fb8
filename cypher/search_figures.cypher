// Every figure with a name of its own that is about a state, a group, a sector or a body. Those about corridors are in tables without names.
MATCH (about:State|`Group`|Sector|Organisation)-[:MEASURED_BY]->(o:Observation)
RETURN DISTINCT o.id AS id, o.name AS name, o.metric AS metric, about.name AS about
ORDER BY id, about
