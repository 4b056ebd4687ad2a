import type { Scenario } from '../scenario.ts';
import { clock } from './clock.ts';
import { denied } from './denied.ts';
import { errorAtEachCall, fullAtEachWrite, fullDisk } from './full.ts';
import { killed } from './killed.ts';
import { concurrentNew, twoWriters } from './many.ts';
import { changed, deleted } from './meanwhile.ts';

/** Everything that is made to go wrong; one more is a file beside this one and a line here. */
export const scenarios: readonly Scenario[] = [
  killed,
  fullAtEachWrite,
  errorAtEachCall,
  fullDisk,
  denied,
  changed,
  deleted,
  concurrentNew,
  twoWriters,
  clock,
];
