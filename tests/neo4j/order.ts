import type { TestSpecification } from "vitest/node";
import { BaseSequencer } from "vitest/node";

/** Files that put graphs of their own into the one Neo4j. One that is missing here costs a load more, and nothing else. */
const WRITING = /\/tests\/(?:store\/(?:neo4j-|round-trip)|conformance\/(?:random|conflicts|queries|export))[^/]*$/;

/** Runs the files of a project that only read the bundled graph before those that put others in its place. */
export class ReadersFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const projects = [...new Set(sorted.map(({ project }) => project))];
    const placeOf = ({ project, moduleId }: TestSpecification) => 2 * projects.indexOf(project) + Number(WRITING.test(moduleId));
    return sorted.sort((one, other) => placeOf(one) - placeOf(other));
  }
}
