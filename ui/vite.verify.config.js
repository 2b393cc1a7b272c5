// @ts-check
/**
 * Builds the checker of receipts: ONE file that works from a USB stick, with its script and style inside and a policy
 * that lets nothing else run and nothing go out. It goes to `dist-verify/verify.html`, and the same bytes into the
 * application's own pages under a name that the window does not open as a page.
 */
import { createHash } from 'node:crypto';
import { copyFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const here = import.meta.dirname;

/** @param {string} text */
const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Puts script and style into the page, and their hashes into its policy. @returns {import('vite').Plugin} */
function oneFile() {
  return {
    name: 'one-file',
    enforce: 'post',
    generateBundle(_, bundle) {
      const files = Object.values(bundle);
      const page = files.find((file) => file.fileName === 'verify.html');
      const code = files.find((file) => file.type === 'chunk');
      const style = files.find((file) => file.fileName.endsWith('.css'));
      if (page?.type !== 'asset' || code?.type !== 'chunk' || style?.type !== 'asset' || files.length !== 3) {
        throw new Error(`one page, one script and one style were expected: ${files.map((file) => file.fileName).join(', ')}`);
      }
      // What would end the script, or begin a comment in it, stands in strings only, where an escape means the same.
      const script = code.code.trim().replaceAll(/<(?=!--|\/?script)/gi, '\\x3c');
      const css = String(style.source).trim();
      const policy = `default-src 'none'; script-src ${hash(script)}; style-src ${hash(css)}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'`;
      page.source = String(page.source)
        .replaceAll(/\s*<(?:script|link)\b[^>]*(?:><\/script>|>)/g, '')
        .replace('content="policy"', () => `content="${policy}"`)
        .replace('</head>', () => `<style>${css}</style>\n  </head>`)
        .replace('</body>', () => `  <script type="module">${script}</script>\n  </body>`);
      delete bundle[code.fileName];
      delete bundle[style.fileName];
    },
    writeBundle() {
      copyFileSync(resolve(here, 'dist-verify/verify.html'), resolve(here, 'dist/checker.bin'));
    },
  };
}

export default defineConfig({
  root: here,
  base: './',
  publicDir: false,
  plugins: [oneFile()],
  build: {
    outDir: 'dist-verify',
    emptyOutDir: true,
    target: 'safari16.4',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    sourcemap: false,
    rolldownOptions: { input: resolve(here, 'verify.html') },
  },
});
