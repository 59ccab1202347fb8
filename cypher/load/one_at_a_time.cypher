// Locks the datasets in place to the end of the transaction: a second load waits here for the first.
MATCH (d:Dataset)
SET d.id = d.id
