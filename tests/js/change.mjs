// Makes one change to a document with the official JavaScript Automerge, as a program of somebody else's would:
// `node change.mjs FILE ACTOR AUTHOR '{"path/to/key": value}'` prints the bytes of the change in hex. Strings become
// Text objects, because that is what JavaScript writes.
import * as Automerge from "@automerge/automerge";
import { readFile } from "node:fs/promises";
import { argv, stdout } from "node:process";

const [file, actor, author, values] = argv.slice(2);
const before = Automerge.load(new Uint8Array(await readFile(file)), { actor });
const after = Automerge.change(before, { message: author, time: 0 }, (doc) => {
  for (const [path, value] of Object.entries(JSON.parse(values))) {
    const keys = path.split("/");
    const last = keys.pop();
    keys.reduce((at, key) => at[key], doc)[last] = value;
  }
});
const changes = Automerge.getChanges(before, after);
stdout.write(changes.map((change) => Buffer.from(change).toString("hex")).join("\n") + "\n");
