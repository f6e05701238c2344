/** A fresh process that goes on with stopped runs: reads them from stdin, writes the rests to stdout. */
import { readFileSync } from 'node:fs';
import { goOn, type Stopped } from './cases.test.support.js';

const stopped: readonly Stopped[] = JSON.parse(readFileSync(0, 'utf8'));
process.stdout.write(JSON.stringify(stopped.map(goOn)));
