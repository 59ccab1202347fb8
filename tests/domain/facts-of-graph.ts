import { BINDINGNESS, LEVELS, PARTY_STATUSES, ROLES } from "../../server/contract/vocabulary.ts";
import type { CooperationFacts, IssueFact } from "../../server/domain/facts.ts";
import type { Graph, GraphEdge } from "../../server/domain/graph.ts";
import { IssueTree } from "../../server/domain/issues.ts";
import { date, maybeText, provenance, text, word } from "../../server/queries/decode.ts";

/** The facts about cooperation in a whole graph, as the engines' queries would hand them over. */
export function factsOf({ nodes, edges }: Graph): CooperationFacts {
  const precedences = new Map<string, number>(
    nodes.flatMap(({ id, label, properties }) => (label === "Dataset" ? [[id, Number(properties.precedence)]] : [])),
  );
  const nodeOf = new Map<string, (typeof nodes)[number]>(nodes.map((node) => [node.id, node]));
  const labelled = (label: string) => nodes.filter((node) => node.label === label);
  const of = (type: string, from?: string) =>
    edges.filter((edge) => edge.type === type && (from === undefined || nodeOf.get(edge.from)?.label === from));
  const where = ({ properties }: GraphEdge) => {
    const stated = provenance(properties);
    return { ...stated, precedence: precedences.get(stated.dataset) ?? 0 };
  };
  const issue = (edge: GraphEdge, subject: string, on = date(edge.properties, "on")): IssueFact => ({
    subject,
    issue: edge.to,
    on,
    provenance: where(edge),
  });
  const full = of("MEMBER_OF").filter(({ properties }) => properties.role === "member" || properties.role === "chair");
  return {
    agreements: labelled("Agreement").map(({ id, properties }) => ({
      id,
      name: text(properties, "name"),
      form: text(properties, "form"),
      level: word(properties, "level", LEVELS),
      bindingness: word(properties, "bindingness", BINDINGNESS),
      adopted: date(properties, "adopted"),
      signed: date(properties, "signed"),
      inForce: date(properties, "inForce"),
      terminated: date(properties, "terminated"),
      textUrl: maybeText(properties, "textUrl"),
    })),
    agreementIssues: [
      ...of("COVERS", "Agreement").map((edge) => issue(edge, edge.from, null)),
      ...of("PROVISION_OF").flatMap(({ from, to }) => of("COVERS").flatMap((edge) => (edge.from === from ? [issue(edge, to, null)] : []))),
    ],
    parties: of("PARTY_TO").map((edge) => ({
      actor: edge.from,
      agreement: edge.to,
      status: word(edge.properties, "status", PARTY_STATUSES),
      signed: date(edge.properties, "signed"),
      consent: maybeText(edge.properties, "consent"),
      consentDate: date(edge.properties, "consentDate"),
      inForce: date(edge.properties, "inForce"),
      withdrawn: date(edge.properties, "withdrawn"),
      reservation: maybeText(edge.properties, "reservation"),
      role: maybeText(edge.properties, "role"),
      provenance: where(edge),
    })),
    auspices: of("UNDER").map((edge) => ({ agreement: edge.from, body: edge.to, provenance: where(edge) })),
    bodies: labelled("Organisation").map(({ id, properties }) => ({
      id,
      name: text(properties, "name"),
      kind: text(properties, "kind"),
      size: new Set(full.filter(({ to }) => to === id).map(({ from }) => from)).size,
    })),
    bodyIssues: of("DISCUSSED", "Organisation").map((edge) => issue(edge, edge.from)),
    memberships: of("MEMBER_OF").map((edge) => ({
      actor: edge.from,
      body: edge.to,
      role: word(edge.properties, "role", ROLES),
      from: date(edge.properties, "since"),
      to: date(edge.properties, "until"),
      provenance: where(edge),
    })),
    events: labelled("Event").map(({ id, properties }) => ({ id, name: text(properties, "name"), date: date(properties, "date") })),
    eventIssues: of("DISCUSSED", "Event").map((edge) => issue(edge, edge.from)),
    participations: of("TOOK_PART_IN").flatMap((edge) =>
      nodeOf.get(edge.from)?.label === "Group" ? [] : [{ actor: edge.from, event: edge.to, provenance: where(edge) }],
    ),
  };
}

/** The tree of issues in a whole graph. */
export function issuesOf({ nodes }: Graph): IssueTree {
  const entries = nodes.flatMap(({ id, label, properties }) =>
    label === "Issue"
      ? [
          {
            id,
            name: text(properties, "name"),
            parent: maybeText(properties, "parent"),
            family: null,
            definition: null,
            gcmObjectives: [],
            migration: true,
          },
        ]
      : [],
  );
  return new IssueTree(entries);
}
