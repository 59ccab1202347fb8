import { describe, expect, test } from "vitest";
import type { Family } from "../../server/contract/vocabulary.ts";
import { IssueTree, MIGRATION } from "../../server/domain/issues.ts";

const issue = (id: string, parent: string | null, family: Family | null = null) => ({
  id,
  name: id,
  parent,
  family,
  definition: null,
  gcmObjectives: [],
  migration: parent !== null,
});

const tree = new IssueTree([
  issue(MIGRATION, null),
  issue("issue:labour", MIGRATION, "labour"),
  issue("issue:recruitment", "issue:labour", "labour"),
  issue("issue:fees", "issue:recruitment", "labour"),
  issue("issue:return", MIGRATION, "return"),
  issue("issue:trade", null),
]);

describe("an issue includes its children", () => {
  test("down to the last", () => {
    expect([...tree.closure(["issue:labour"])].sort()).toEqual(["issue:fees", "issue:labour", "issue:recruitment"]);
    expect([...tree.closure(["issue:fees"])]).toEqual(["issue:fees"]);
  });

  test("several are taken together", () => {
    expect([...tree.closure(["issue:return", "issue:recruitment"])].sort()).toEqual(["issue:fees", "issue:recruitment", "issue:return"]);
  });

  test("with none chosen: all migration issues, and none outside that branch", () => {
    const all = tree.closure([]);
    expect(all).toEqual(tree.closure());
    expect(all).toContain("issue:fees");
    expect(all).not.toContain("issue:trade");
  });

  test("one outside the branch can be chosen", () => expect([...tree.closure(["issue:trade"])]).toEqual(["issue:trade"]));

  test("one that nobody knows includes itself alone", () => expect([...tree.closure(["issue:nothing"])]).toEqual(["issue:nothing"]));

  test("parents that go in a circle end", () => {
    const circle = new IssueTree([issue("issue:a", "issue:b"), issue("issue:b", "issue:a")]);
    expect([...circle.closure(["issue:a"])].sort()).toEqual(["issue:a", "issue:b"]);
  });
});

test("families of issues, each once", () => {
  expect(tree.families(["issue:labour", "issue:fees", "issue:return", "issue:trade", "issue:nothing"])).toEqual(["labour", "return"]);
});
