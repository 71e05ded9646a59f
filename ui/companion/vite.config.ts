import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { firstLoad } from './first-load.ts';

// Chrome 88 is the oldest WebView that can show Svelte's scoped styles (`:where`); below it the static page in
// index.html asks for an update. Paths are relative: the same build is served by Tauri and by the `phone` binary.
export default defineConfig({
  base: './',
  plugins: [svelte({ compilerOptions: { runes: true } }), firstLoad()],
  build: {
    target: 'chrome88',
    cssTarget: 'chrome88',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: true,
  },
  resolve: process.env['VITEST'] ? { conditions: ['browser'] } : {},
  test: { include: ['test/**/*.test.ts'], environment: 'node' },
});
