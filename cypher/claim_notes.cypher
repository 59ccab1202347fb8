// What datasets remark on claims where they describe them.
MATCH (c:Claim)-[r:DESCRIBED_IN]->(:Source)
WHERE r.note IS NOT NULL
  AND (size($datasets) = 0 OR r.dataset IN $datasets)
RETURN c.id AS claim, r AS edge
ORDER BY r.id
