import { describe, expect, inject, test } from "vitest";
import { settled } from "./explorer.ts";
import { openPage } from "./page.ts";

const program = { url: inject("programs").bundled };

type Answer = { nodes: unknown[]; edges: unknown[]; truncated: boolean };

describe("the renderer draws what the API answers", () => {
  test.each([
    ["", "focus=state:UZB"],
    ["?focus=UZB&issues=labour_mobility", "focus=state:UZB&issues=issue:labour_mobility"],
    ["?focus=UZB&asOf=2000-01-01", "focus=state:UZB&asOf=2000-01-01"],
    ["?focus=KAZ&levels=bilateral", "focus=state:KAZ&levels=bilateral"],
    ["?focus=UZB&channels=agreement&minWeight=2", "focus=state:UZB&channels=agreement&minWeight=2"],
    ["?focus=all&regions=Central%20Asia&channels=body", "regions=Central%20Asia&channels=body"],
  ])("view %s: as many as %s", async (view, asked) => {
    const answer: Answer = await (await fetch(`${program.url}/api/network?limit=5000&${asked}`)).json();
    expect(answer.truncated).toBe(false);
    const { page, faults, close } = await openPage(`${program.url}/${view}`);
    await expect.poll(() => settled(page)).toEqual({ nodes: answer.nodes.length, edges: answer.edges.length });
    expect(faults).toEqual([]);
    await close();
  });
});
