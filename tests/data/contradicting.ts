import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageOf } from "./folder.ts";

const SOURCE = "source:contrary";

/** Says otherwise than the datasets kept by hand, once for each kind of conflict; and what is none. */
const FILES = {
  "Source.csv": `id,name,citation,url\n${SOURCE},Contrary,A report that says otherwise.,https://example.org/contrary\n`,
  // Another date of signature, and another form; of the second the same year, which contradicts nothing.
  "Agreement.csv": `id,name,form,level,bindingness,signed,source,locator,confidence
agreement:kaz-uzb-2019-labour,Agreement between Kazakhstan and Uzbekistan on labour activity and protection of the rights of migrant workers,memorandum,bilateral,binding,2019-05-01,${SOURCE},p. 3,medium
agreement:kaz-uzb-2019-irregular-migration,Agreement between Kazakhstan and Uzbekistan on cooperation in combating illegal migration,agreement,bilateral,binding,2019,${SOURCE},p. 4,medium
`,
  // One that had left is still a party.
  "PARTY_TO.csv": `from,to,status,signed,consentDate,source,locator,confidence\nstate:UKR,agreement:cis-1998-irregular-migration,party,1998-03-06,1999-09-14,${SOURCE},p. 5,medium\n`,
  // A member that left: no property of the two statements differs, what it is today does.
  "MEMBER_OF.csv": `from,to,role,since,until,source,locator,confidence\nstate:UZB,organisation:sco,member,2001-06-15,2010-01-01,${SOURCE},p. 6,medium\n`,
  "Observations.stock.csv": "origin,destination,2015,2020\nstate:UZB,state:KAZ,100,200\n",
  // The same edition and year once more, with another figure; and another edition, which contradicts nothing.
  "Observations.again.csv": "origin,destination,2015,2020\nstate:UZB,state:KAZ,100,250\n",
  "Observations.later.csv": "origin,destination,2020\nstate:UZB,state:KAZ,900\n",
};

const figures = (path: string, edition: string) => ({
  name: path.toLowerCase().replace(/\.csv$/, ""),
  path,
  observations: { metric: "stock", unit: "persons", edition, source: SOURCE, locator: path, confidence: "medium" },
});

export async function contradictingDataset(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const parent = await mkdtemp(join(tmpdir(), "entente-contrary-"));
  const folder = join(parent, "contrary");
  await mkdir(folder);
  const described = packageOf(
    "contrary",
    Object.keys(FILES).filter((path) => !path.startsWith("Observations")),
  );
  const resources = [
    ...(Array.isArray(described.resources) ? described.resources : []),
    figures("Observations.stock.csv", "Edition 1"),
    figures("Observations.again.csv", "Edition 1"),
    figures("Observations.later.csv", "Edition 2"),
  ];
  const entente = { asOf: "2026-01-01", precedence: 90, requires: ["states", "issues", "central-asia"] };
  await writeFile(join(folder, "datapackage.json"), JSON.stringify({ ...described, title: "Says otherwise", resources, entente }));
  for (const [file, text] of Object.entries(FILES)) await writeFile(join(folder, file), text);
  return { folder, remove: () => rm(parent, { recursive: true, force: true }) };
}
