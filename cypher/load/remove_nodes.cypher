// Takes nodes of a label away, with whatever edges they still have.
UNWIND $ids AS id
MATCH (n:`OF` {id: id})
DETACH DELETE n
