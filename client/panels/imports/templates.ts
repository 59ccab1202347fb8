/** Tables to begin with, one a kind: names of columns that are understood without a word, and a row that shows how each is filled. */
export const TEMPLATES = {
  figures: "origin,destination,year,value\nUzbekistan,Kazakhstan,2019,1250\n",
  agreements:
    "title,country a,country b,date signed,entry into force,issue,url,source,note\nAgreement on an example,Uzbekistan,Kazakhstan,2019-04-15,2020-01-01,Labour mobility,https://example.org/text,Ministry of Examples: Treaty Series 1 https://example.org/series,Replace this row\n",
  parties:
    "contracting party,treaty,date signed,instrument date,in force since,note\nUzbekistan,agreement:icrmw-1990,2019-04-15,2019-06-01,2019-09-01,Replace this row\n",
  memberships: "country,organisation,role,since,until,note\nUzbekistan,organisation:cis,member,1991-12-21,,Replace this row\n",
} as const;
export type TemplateKind = keyof typeof TEMPLATES;
export const TEMPLATE_KINDS: readonly TemplateKind[] = ["figures", "agreements", "parties", "memberships"];
