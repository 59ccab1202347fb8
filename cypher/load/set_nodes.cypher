// Gives nodes of a label other properties in place of theirs.
UNWIND $rows AS row
MATCH (n:`OF` {id: row.id})
SET n = row
