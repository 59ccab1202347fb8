import { type Files, packageOf } from "./folder.ts";

/** A dataset to be imported beside the bundled ones: an agreement of two states that these define, with other words for one of them. */
export function little(name: string, changes: { version?: string; signed?: string; entente?: object } = {}): Files {
  const { version = "1.0.0", signed = "2019-04-15", entente = {} } = changes;
  const files = {
    "Source.csv": `id,name,citation,url\nsource:${name},Report,A report of 2020.,https://example.org/report\n`,
    "State.csv": `id,name,iso3,source,locator,confidence\nstate:UZB,Republic of Testing,UZB,source:${name},p. 1,high\n`,
    "Agreement.csv": `id,name,form,level,bindingness,signed,source,confidence\nagreement:${name},On labour,agreement,bilateral,binding,${signed},source:${name},high\n`,
    "PARTY_TO.csv": `from,to,status,source,confidence\nstate:UZB,agreement:${name},party,source:${name},medium\nstate:KAZ,agreement:${name},party,source:${name},medium\n`,
  };
  const described = packageOf(name, Object.keys(files));
  const own = { asOf: "2026-01-01", precedence: 60, requires: ["states", "issues"], ...entente };
  return { "datapackage.json": JSON.stringify({ ...described, version, entente: own }), ...files };
}
