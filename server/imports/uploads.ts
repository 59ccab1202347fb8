import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { EntenteError } from "../contract/errors.ts";
import type { ImportState, ImportsAnswer } from "../contract/wire/imports.ts";
import type { Part } from "../services/imports.ts";
import type { UploadedFile } from "./formats.ts";

export const UPLOAD_LIMITS: ImportsAnswer["limits"] = { fileBytes: 100_000_000, files: 64, totalBytes: 100_000_000 };

export type Received = { readonly files: readonly UploadedFile[]; readonly sizes: ImportState["files"]; readonly options: string };

/** Writes the files of an upload into a folder as they come. @throws EntenteError where it is larger than the limits or names can't serve */
export async function receive(parts: AsyncIterable<Part>, folder: string): Promise<Received> {
  await mkdir(folder, { recursive: true });
  const files: UploadedFile[] = [];
  const sizes: { name: string; bytes: number }[] = [];
  let options: string | undefined;
  let total = 0;
  for await (const part of parts) {
    if (part.kind === "field") {
      if (part.name !== "options")
        throw new EntenteError("bad_body", { detail: `There is no field “${part.name.slice(0, 60)}” here: it takes options.` });
      options = part.value;
      continue;
    }
    const name = safeName(part.name);
    if (files.length >= UPLOAD_LIMITS.files) throw new EntenteError("too_large");
    if (name === undefined || files.some((file) => file.name === name)) {
      throw new EntenteError("bad_body", {
        detail: `A file's name can't serve: “${part.name.replace(/\p{C}/gu, "").slice(0, 60)}” is no plain file name, or comes twice.`,
      });
    }
    const path = join(folder, `file-${files.length}`);
    let bytes = 0;
    const counting = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        bytes += chunk.length;
        total += chunk.length;
        if (bytes > UPLOAD_LIMITS.fileBytes || total > UPLOAD_LIMITS.totalBytes) done(new EntenteError("too_large"));
        else done(null, chunk);
      },
    });
    await pipeline(part.content, counting, createWriteStream(path, { flags: "wx" }));
    files.push({ name, path });
    sizes.push({ name, bytes });
  }
  if (files.length === 0) throw new EntenteError("bad_body", { detail: "No file was sent." });
  if (options === undefined) throw new EntenteError("bad_body", { detail: "The field options is missing: it names the format." });
  return { files, sizes, options };
}

/** A name that can stand in any folder; what a browser or a script puts before it is left aside. */
function safeName(given: string): string | undefined {
  const name = given.split(/[\\/]/).at(-1) ?? "";
  return /^[\p{L}\p{N}_][\p{L}\p{N}\p{M} ._()+,-]{0,150}$/u.test(name) ? name : undefined;
}
