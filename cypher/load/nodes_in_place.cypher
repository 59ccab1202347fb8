// All nodes of a label, with where each is kept: what a load compares the wanted graph with.
MATCH (n:`OF`)
RETURN n AS node, elementId(n) AS element
