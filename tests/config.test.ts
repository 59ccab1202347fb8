import { describe, expect, test } from "vitest";
import { configure } from "../server/config.ts";

const faults = (environment: Record<string, string>): readonly string[] => {
  const configured = configure(environment, "/home");
  return "faults" in configured ? configured.faults : [];
};
const config = (environment: Record<string, string>) => {
  const configured = configure(environment, "/home");
  return "config" in configured ? configured.config : undefined;
};

describe("the configuration", () => {
  test("without any: the embedded engine, on the loopback", () => {
    expect(config({})).toEqual({ port: 4321, host: "127.0.0.1", folder: "/home/data" });
  });

  test("an empty value counts as left out", () => {
    expect(config({ PORT: "", HOST: " ", ENTENTE_DATA_DIR: "", NEO4J_URI: "" })).toEqual(config({}));
  });

  test("a port of 0 takes any", () => {
    expect(config({ PORT: "0" })?.port).toBe(0);
  });

  test.each(["abc", "-1", "65536", "1e3", "0x10", "80.5", "١"])("PORT %s is refused", (port) => {
    expect(faults({ PORT: port })).toEqual([expect.stringContaining("PORT is")]);
  });

  test.each(["http://localhost", "a b", "localhost:80", "a/b", "-a"])("HOST %s is refused", (host) => {
    expect(faults({ HOST: host })).toEqual([expect.stringContaining("HOST is")]);
  });

  test.each(["localhost", "0.0.0.0", "::", "::1", "example.org", "10.0.0.1"])("HOST %s is taken", (host) => {
    expect(config({ HOST: host })?.host).toBe(host);
  });

  test("Neo4j with what it needs; the user is neo4j unless another is named", () => {
    expect(config({ NEO4J_URI: "neo4j+s://example.org", NEO4J_PASSWORD: " secret " })?.neo4j).toEqual({
      uri: "neo4j+s://example.org",
      user: "neo4j",
      password: " secret ",
    });
    expect(config({ NEO4J_URI: "bolt://[::1]:7687", NEO4J_USER: "reader", NEO4J_DATABASE: "entente" })?.neo4j).toEqual({
      uri: "bolt://[::1]:7687",
      user: "reader",
      password: "",
      database: "entente",
    });
  });

  test.each(["http://localhost:7687", "localhost", "bolt://", "bolt:", "neo4j"])("NEO4J_URI %s is refused", (uri) => {
    expect(faults({ NEO4J_URI: uri })).toEqual([expect.stringContaining("NEO4J_URI is")]);
  });

  test("a login in the address is refused and not repeated", () => {
    const [line] = faults({ NEO4J_URI: "bolt://neo4j:secret@localhost" });
    expect(line).toContain("NEO4J_USER");
    expect(line).not.toContain("secret");
  });

  test("a login without an address is refused: it would silently not be used", () => {
    expect(faults({ NEO4J_PASSWORD: "secret" })).toEqual(["NEO4J_PASSWORD is set and NEO4J_URI is not: set NEO4J_URI too, or neither."]);
  });

  test.each([
    [{ PORT: "high" }, "PORT is “high”: give a number from 0 to 65535; 0 takes any free port."],
    [{ PORT: "70000" }, "PORT is “70000”: give a number from 0 to 65535; 0 takes any free port."],
    [{ HOST: "not a host" }, "HOST is “not a host”: give a host name or an IP address, such as 127.0.0.1."],
    [
      { NEO4J_URI: "http://127.0.0.1" },
      "NEO4J_URI is “http://127.0.0.1”: give an address such as bolt://127.0.0.1:7687 or neo4j+s://example.org.",
    ],
    [{ NEO4J_URI: "bolt://" }, "NEO4J_URI is “bolt://”: give an address such as bolt://127.0.0.1:7687 or neo4j+s://example.org."],
    [
      { NEO4J_URI: "bolt://neo4j:secret@127.0.0.1", NEO4J_PASSWORD: "secret" },
      "NEO4J_URI carries a login: put it into NEO4J_USER and NEO4J_PASSWORD.",
    ],
  ])("%j is refused in one line that says what would do, and no secret", (environment, line) => {
    expect(faults(environment)).toEqual([line]);
  });

  test("every fault is told, each in one printable line", () => {
    const lines = faults({ PORT: `1\n\u001b[2J${"9".repeat(500)}`, HOST: "a\rb", NEO4J_URI: "x" });
    expect(lines).toHaveLength(3);
    for (const line of lines) {
      expect(line).not.toMatch(/\p{Cc}/u);
      expect(line.length).toBeLessThan(250);
    }
  });
});
