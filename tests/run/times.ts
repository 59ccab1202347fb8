type Time = { readonly name: string; readonly seconds: number };

const SLOWEST = 10;

export function secondsSince(started: number): number {
  return (performance.now() - started) / 1000;
}

/** The wall time of each lane and of the slowest files, as lines of text: so that growth is seen. Times are in seconds. */
export function timeTable(lanes: readonly Time[], files: readonly { path: string; seconds: number }[], whole: number): string {
  const slowest = [...files].sort((a, b) => b.seconds - a.seconds).slice(0, SLOWEST);
  const rows = [...lanes, { name: "the whole run", seconds: whole }];
  return [
    "",
    "Wall time, in seconds",
    ...rows.map(({ name, seconds }) => line(name, seconds)),
    "",
    "The slowest files",
    ...slowest.map(({ path, seconds }) => line(path, seconds)),
    "",
  ].join("\n");
}

function line(name: string, seconds: number): string {
  return `${seconds.toFixed(1).padStart(8)}  ${name}`;
}
