// Waits until nobody is writing these datasets any more, a commit under way included. Its transaction is rolled back: what it made to wait at is never seen.
UNWIND $ids AS id
MERGE (d:Dataset {id: id})
SET d.id = d.id
