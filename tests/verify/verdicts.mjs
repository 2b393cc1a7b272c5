// What the checker's own scripts find, without a browser: one line of JSON for each file.
//   node verdicts.mjs FILE...
import { readFile } from 'node:fs/promises';
import { check } from '../../ui/src/verify/check.js';

for (const file of process.argv.slice(2)) {
  const { verdict, code, where } = await check(new Uint8Array(await readFile(file)));
  console.log(JSON.stringify({ file, verdict, code, where: where ?? '' }));
}
