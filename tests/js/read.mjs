// Prints what the official JavaScript Automerge reads in a document, as one line of JSON:
// `node read.mjs FILE`. Nothing here knows the shapes of Từng Nhà; whatever is in the document is told.
import * as Automerge from "@automerge/automerge";
import { readFile } from "node:fs/promises";
import { argv, stdout } from "node:process";

/** Strings as plain text, whether the document holds them as scalars or as Text objects. */
function plain(value) {
  if (Automerge.isImmutableString(value)) return value.toString();
  // Whole numbers that we write without a sign arrive as BigInt.
  if (typeof value === "bigint") return Number(value);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.keys(value).map((key) => [key, plain(value[key])]));
}

const doc = Automerge.load(new Uint8Array(await readFile(argv[2])));
const people = doc.counts ? Automerge.getConflicts(doc.counts, "people") : undefined;
stdout.write(
  JSON.stringify({
    document: plain(doc),
    heads: Automerge.getHeads(doc),
    changes: Automerge.getAllChanges(doc).length,
    peopleInConflict: people ? Object.values(people).map(plain) : [],
  }) + "\n",
);
