// Which issues the agreements whose ids lie in a range cover through a provision.
// One text a row, its words parted by a character that no dataset may contain: there are many rows, and a column costs more than what is in it.
MATCH (g:Agreement)<-[:PROVISION_OF]-(v:Provision)-[c:COVERS]->(i:Issue)
WHERE g.id >= $first AND g.id <= $last
RETURN c.id + '\u001f' + g.id + '\u001f' + i.id + '\u001f' +
  c.dataset + '\u001f' + c.source + '\u001f' + c.confidence + '\u001f' +
  coalesce(c.locator, '') + '\u001f' + coalesce(c.note, '') + '\u001f' + coalesce(c.refPrinted, '') + '\u001f' + coalesce(c.refResolved, '') + '\u001f' + coalesce(c.refConfidence, '') AS told
