import { cac } from "cac";
import { checkCommand } from "./data/check.ts";
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
  .command("load", "Load the bundled datasets: into Neo4j where NEO4J_URI is set, else into the embedded engine")
  .action(async () => (await import("./load.ts")).load(process.env, console.log));

cli
  .command("check <folder>", "Check a dataset: every fault as file:row:field, with what to do")
  .option("--write-schemas", "Write resources and table schemas, as the model has them, into datapackage.json")
  .action(async (folder: string, options: { writeSchemas?: boolean }) => {
    process.exitCode = await checkCommand(folder, options.writeSchemas === true);
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
