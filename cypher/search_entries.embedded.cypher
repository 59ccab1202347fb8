// Everything that can be found by name: what it is called, and what a list of names tells beside it. Whole nodes take twenty times as long.
MATCH (n:State|Organisation|`Group`|Agreement|Provision|Issue|Sector|Event|Claim|Source)
RETURN {
  `$label`: label(n), id: n.id, name: n.name, aliases: n.aliases, acronym: n.acronym,
  iso3: n.iso3, iso2: n.iso2, nameEn: n.nameEn, nameRu: n.nameRu, nameUz: n.nameUz,
  titleOriginal: n.titleOriginal, region: n.region, subregion: n.subregion, latitude: n.latitude, longitude: n.longitude,
  kind: n.kind, form: n.form, stance: n.stance, family: n.family, text: n.text,
  dateEarliest: CAST(n.dateEarliest AS STRING), dateLatest: CAST(n.dateLatest AS STRING),
  signedEarliest: CAST(n.signedEarliest AS STRING), signedLatest: CAST(n.signedLatest AS STRING),
  adoptedEarliest: CAST(n.adoptedEarliest AS STRING), adoptedLatest: CAST(n.adoptedLatest AS STRING)
} AS node
ORDER BY n.id
