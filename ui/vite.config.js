// @ts-check
import { resolve } from 'node:path';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  // The application's own protocol serves the folder from its root.
  base: '/',
  publicDir: false,
  server: { port: 5173, strictPort: true },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'safari16.4',
    // The content security policy allows no inline script, no data: font and no blob.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    sourcemap: false,
    rolldownOptions: {
      input: {
        gate: resolve(import.meta.dirname, 'gate.html'),
        desk: resolve(import.meta.dirname, 'desk.html'),
      },
    },
  },
});
