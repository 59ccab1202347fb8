// Agreements with a term, and whether it renews.
MATCH (g:Agreement)
WHERE g.durationYears IS NOT NULL OR g.autoRenew IS NOT NULL
RETURN g.id AS id, g.durationYears AS years, g.autoRenew AS renews
ORDER BY id
