import { countOfCells } from "../domain/observation-table.ts";
import { counted } from "./counted.ts";
import { checkDataset } from "./folders.ts";
import { PACKAGE_FILE } from "./package.ts";
import { schemasAreCurrent, writeSchemas } from "./schemas.ts";

/** `entente check <folder>`: prints every fault, or what the dataset holds. Gives the exit status. */
export async function checkCommand(folder: string, write: boolean): Promise<number> {
  let dataset = await checkDataset(folder);
  if (write) {
    await writeSchemas(dataset);
    dataset = await checkDataset(folder);
  } else if (dataset.package && !(await schemasAreCurrent(dataset))) {
    dataset.faults.add({
      file: PACKAGE_FILE,
      field: "resources",
      problem: "differs from what the model and the files say",
      remedy: "run entente check <folder> --write-schemas",
    });
  }
  if (dataset.faults.count > 0 || !dataset.statements) {
    console.error(dataset.faults.lines().join("\n"));
    console.error(`${counted(dataset.faults.count, "fault")}: nothing of ${folder} can be loaded`);
    return 1;
  }
  const { name, nodes, edges, tables = [] } = dataset.statements;
  const cells = tables.reduce((sum, table) => sum + countOfCells(table), 0);
  const figures = tables.length > 0 ? `, ${counted(cells, "figure")} in wide tables` : "";
  console.log(`${name}: ${counted(nodes.length, "node")}, ${counted(edges.length, "edge")}${figures}, no fault`);
  return 0;
}
