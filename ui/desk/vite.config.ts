import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { catalogueWords } from './catalogue-words.ts';

// The server embeds `dist` and answers `/` with it under `default-src 'self'`: nothing may be inlined as a data: address.
export default defineConfig({
  base: '/',
  plugins: [catalogueWords(), svelte({ compilerOptions: { runes: true } })],
  build: {
    target: 'es2021',
    cssTarget: 'chrome99',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
  resolve: process.env['VITEST'] ? { conditions: ['browser'] } : {},
  test: { include: ['test/**/*.test.ts'], environment: 'node' },
});
