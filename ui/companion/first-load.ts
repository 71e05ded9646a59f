/**
 * Why: the companion opens on a phone of the cheapest kind, and what it must read before its first screen only ever
 * grows. A build that has grown beyond its measure fails and says by how much.
 */
import { gzipSync } from 'node:zlib';
import type { Plugin, Rollup } from 'vite';

/** JavaScript and CSS of the first load, gzipped; letters apart. 90 kB, and a kB is 1,000 bytes. */
const MOST_BYTES = 90_000;

/** Counts what index.html asks for: the entry, what it imports at once, and their styles. */
export function firstLoad(): Plugin {
  return {
    name: 'first-load',
    apply: 'build',
    writeBundle(_, bundle) {
      const names = new Set(Object.values(bundle).flatMap((file) => (file.type === 'chunk' && file.isEntry ? [file.fileName] : [])));
      for (const name of names) {
        const file = bundle[name];
        if (file?.type !== 'chunk') continue;
        for (const wanted of [...file.imports, ...(file.viteMetadata?.importedCss ?? [])]) names.add(wanted);
      }
      const bytes = [...names].reduce((sum, name) => sum + gzipped(bundle[name]), 0);
      this.info(`first load: ${(bytes / 1000).toFixed(1)} kB gzip in ${names.size} files`);
      if (bytes > MOST_BYTES) this.error(`the first load is ${bytes} bytes gzipped, more than ${MOST_BYTES}: read a rare screen when it is opened (routes/Later.svelte)`);
    },
  };
}

function gzipped(file: Rollup.OutputChunk | Rollup.OutputAsset | undefined): number {
  if (!file) return 0;
  return gzipSync(file.type === 'chunk' ? file.code : file.source).length;
}
