import type { TestSpecification } from "vitest/node";
import { BaseSequencer } from "vitest/node";

/** Files that put graphs of their own into the one Neo4j. One that is missing here costs a load more, and nothing else. */
const WRITING = /\/tests\/(?:store\/(?:neo4j-|round-trip)|conformance\/(?:random|conflicts|queries|export))[^/]*$/;
/** Files that take longest. Begun last, one of them would be all that is left to do, and the other worker would stand idle. */
const LONGEST = /\/tests\/browser\/(?:engines|mounting|importing-flow|accessibility|importing)\.test\.ts$/;

/**
 * Runs the files of a project that only read the bundled graph before those that put others in its place, and the longest first.
 */
export class ReadersFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const projects = [...new Set(sorted.map(({ project }) => project))];
    const placeOf = ({ project, moduleId }: TestSpecification) =>
      3 * projects.indexOf(project) + (WRITING.test(moduleId) ? 2 : Number(!LONGEST.test(moduleId)));
    return sorted.sort((one, other) => placeOf(one) - placeOf(other));
  }
}
