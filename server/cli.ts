import { cac } from "cac";
import type { ImportFlags } from "./imports/terminal.ts";
import { StoreError } from "./store/errors.ts";

const cli = cac("entente");

/** One clear line with its remedy, and a non-zero status: a stack trace tells a user nothing. */
function fail(error: unknown): never {
  const remedy = error instanceof StoreError ? ` ${error.remedy}` : "";
  console.error(error instanceof Error ? error.message + remedy : String(error));
  process.exit(1);
}

cli
  .command("serve", "Load the bundled datasets if need be, and serve the explorer (the default address is http://127.0.0.1:4321)")
  .action(async () => (await import("./main.ts")).serve(process.env));

cli.command("dev", "Serve with hot reload of the client").action(async () => (await import("./dev.ts")).dev(process.env));

cli
  .command("load", "Load the datasets, bundled and imported: into Neo4j where NEO4J_URI is set, else into the embedded engine")
  .action(async () => (await import("./load.ts")).load(process.env, console.log));

cli
  .command("prepare", "Make what a first start needs, the client and the built-in engine's graph: npm ci does it at its end")
  .action(async () => (await import("./prepare.ts")).prepare(process.env, console.log));

cli
  .command("check <folder>", "Check a dataset: every fault as file:row:field, with what to do")
  .option("--write-schemas", "Write resources and table schemas, as the model has them, into datapackage.json")
  .action(async (folder: string, options: { writeSchemas?: boolean }) => {
    process.exitCode = await (await import("./data/check.ts")).checkCommand(folder, options.writeSchemas === true);
  });

cli
  .command("import <format> [...files]", "Bring a dataset in: shows what would change, and changes it with --yes or when told to")
  .option("--name <name>", "Short name of the dataset; the format's if left out")
  .option("--title <title>", "Its title")
  .option("--as-of <day>", "Up to which day it speaks")
  .option("--licence <licence>", "Its licence")
  .option("--citation <text>", "How its source is cited")
  .option("--decide <name=id>", "Which state a name means, or name=skip; may be given several times")
  .option("--mapping <file>", "JSON that says which column is what")
  .option("--inventory <file>", "JSON that says what the dataset is an inventory of, as docs/datasets.md describes")
  .option("--accept-faults", "Leave rows at fault out; what was left out is kept with the dataset")
  .option("--yes", "Apply it without asking")
  .action(async (format: string, files: string[], flags: ImportFlags) => {
    process.exitCode = await (await import("./imports/terminal.ts")).importCommand(process.env, format, files, flags);
  });

cli
  .command("remove <dataset>", "Take an imported dataset out again, exactly")
  .option("--yes", "Apply it without asking")
  .action(async (dataset: string, flags: ImportFlags) => {
    process.exitCode = await (await import("./imports/terminal.ts")).removeCommand(process.env, dataset, flags);
  });

cli.command("work", "Bring one dataset in for a server, which starts this by itself").action(async () => {
  if (!process.connected) fail(new Error("A server starts this with its task: use import or remove."));
  await import("./imports/child.ts");
});

cli.command("datasets", "List the datasets, bundled and imported").action(async () => {
  process.exitCode = await (await import("./imports/terminal.ts")).datasetsCommand(process.env);
});

cli.help();

try {
  cli.parse(process.argv, { run: false });
  if (!cli.matchedCommand && !cli.options.help) {
    if (cli.args.length > 0) fail(new Error(`There is no command “${cli.args.join(" ")}”: see entente --help`));
    cli.outputHelp();
  }
  await cli.runMatchedCommand();
} catch (error) {
  fail(error);
}
