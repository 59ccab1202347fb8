import { NODE_LABELS, type NodeLabel } from "./ids.ts";
import type { Property } from "./properties.ts";
import { CONSENTS, PARTY_STATUSES, ROLES } from "./vocabulary.ts";

type Pair = readonly [from: NodeLabel, to: NodeLabel];

/** Every label at one end, the same at the other: what a claim can be about, what a source can describe. */
const ANY: readonly NodeLabel[] = NODE_LABELS.filter((label) => label !== "Source" && label !== "Dataset");
const pairs = (from: readonly NodeLabel[], to: readonly NodeLabel[]): Pair[] => from.flatMap((f) => to.map((t): Pair => [f, t]));
const ACTORS: readonly NodeLabel[] = ["State", "Organisation"];

const edge = (pairs: readonly Pair[], properties: readonly Property[] = []) => ({ pairs, properties });

export const EDGE_PROPERTIES = {
  PARTY_TO: edge(pairs(ACTORS, ["Agreement"]), [
    { name: "status", type: "string", values: PARTY_STATUSES, required: true, description: "How far its consent is known to go." },
    { name: "signed", type: "date", description: "Its signature." },
    { name: "consent", type: "string", values: CONSENTS, description: "How it expressed its consent to be bound." },
    { name: "consentDate", type: "date", description: "When it did." },
    { name: "inForce", type: "date", description: "Entry into force for it." },
    { name: "withdrawn", type: "date", description: "When its withdrawal took effect." },
    { name: "reservation", type: "text", description: "Reservation, in our own words." },
    { name: "role", type: "string", description: "Its role in a programme: sending, receiving, training." },
  ]),
  MEMBER_OF: edge(pairs(ACTORS, ["Organisation"]), [
    { name: "role", type: "string", values: ROLES, required: true, description: "In what role." },
    { name: "since", type: "date", description: "Since when." },
    { name: "until", type: "date", description: "Until when." },
    { name: "reportedAsOf", type: "date", description: "The day as of which the source reports it, where it gives no dates." },
  ]),
  PART_OF: edge([
    ["Organisation", "Organisation"],
    ["Organisation", "State"],
    ["Organisation", "Group"],
    ["State", "Group"],
    ["Group", "Organisation"],
  ]),
  UNDER: edge([["Agreement", "Organisation"]]),
  GUIDED_BY: edge([["Organisation", "Agreement"]]),
  DEPOSITARY_OF: edge([
    ["Organisation", "Agreement"],
    ["State", "Agreement"],
  ]),
  PROVISION_OF: edge([["Provision", "Agreement"]]),
  COVERS: edge(pairs(["Agreement", "Provision"], ["Issue"]), [
    { name: "basis", type: "string", values: ["title", "text", "coding"], description: "What the attribution rests on." },
  ]),
  DISCUSSED: edge(pairs(["Organisation", "Event"], ["Issue"]), [{ name: "on", type: "date", description: "When." }]),
  PROPOSES: edge([["Claim", "Issue"]]),
  AMENDS: edge([["Agreement", "Agreement"]]),
  SUPERSEDES: edge([["Agreement", "Agreement"]]),
  IMPLEMENTS: edge([
    ["Agreement", "Agreement"],
    ["Organisation", "Agreement"],
  ]),
  FROM: edge([["Corridor", "State"]]),
  TO: edge([["Corridor", "State"]]),
  MEASURED_BY: edge(pairs(["Corridor", "State", "Group", "Sector", "Organisation"], ["Observation"])),
  HELD_BY: edge([
    ["Event", "Organisation"],
    ["Event", "State"],
  ]),
  HOSTED: edge([["State", "Event"]]),
  TOOK_PART_IN: edge(pairs([...ACTORS, "Group"], ["Event"])),
  ABOUT: edge(pairs(["Claim"], ANY)),
  STATED_IN: edge([["Claim", "Source"]]),
  SUPPORTED_BY: edge(pairs(["Claim"], [...ANY, "Source"])),
  CONTRADICTED_BY: edge(pairs(["Claim"], [...ANY, "Source"])),
  DESCRIBED_IN: edge(pairs(ANY, ["Source"]), [
    {
      name: "values",
      type: "json",
      description: "What the dataset says of the node; true where it alone speaks of it and its properties are that, but for the name.",
    },
  ]),
} as const satisfies Record<string, { pairs: readonly Pair[]; properties: readonly Property[] }>;
