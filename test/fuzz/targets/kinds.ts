import { loadKinds } from '../../../src/core/kinds/load.ts';
import { buildCatalog } from '../../../src/core/catalog/build.ts';
import { noHabits } from '../../../src/core/records/habits.ts';
import { readDocument } from '../../../src/core/records/read.ts';
import { scaffold, ScaffoldError } from '../../../src/core/scaffold/scaffold.ts';
import { defaultConfig } from '../../../src/core/config/config.ts';
import { INTERNAL, judgeRecord } from '../../../src/core/lint.ts';
import { builtInKinds } from '../../support/built-in-kinds.ts';
import { mutate, SIGNS } from '../mutate.ts';
import { inside, type Target } from '../target.ts';
import { TODAY } from './world.ts';

const SMALL = [
  'id: spike\nname: Spike\nplural: Spikes\nfields:\n  - id: status\n    type: status\nstatuses:\n  - id: open\n    phase: open\nsections:\n  - id: question\n    title: Question\n    required: true\nplace:\n  folder: docs/spikes\n  file: "{{number}}-{{slug}}.md"\n',
  'extends: adr\nfields:\n  - id: cost\n    type: weeks\n',
  'extends: ticket\nid: chore\nplace:\n  file: "{{date}}-{{slug}}.md"\n',
];
const WORDS = [
  'id',
  'name',
  'plural',
  'fields',
  'type',
  'aliases',
  'statuses',
  'phase',
  'sections',
  'required',
  'items',
  'place',
  'folder',
  'file',
  'extends',
  'dialects',
  'status',
  'date',
  'people',
  'weeks',
  'list',
  'entries',
  'text',
  'draft',
  'open',
  'settled',
  'closed',
  'adr',
  'stamps',
  'needs',
  'next',
];

/** Definitions of kinds. */
export const kindDefinitions: Target = {
  name: 'kinds',
  promise:
    'A definition loads or every mistake has its place; a kind that loads can be scaffolded, read and judged.',
  share: 1.5,
  make: (random, seeds) => [
    mutate(
      random,
      random.oneIn(3) ? random.pick(seeds.kinds) : random.pick(SMALL),
      [...seeds.kinds, ...SMALL],
      [...SIGNS, ...WORDS],
    ),
    random.oneIn(2)
      ? '# {{title}}\n\nStatus: {{status}}\n'
      : mutate(random, random.pick(seeds.templates), seeds.templates),
  ],
  long: (text) => [`id: x\nname: ${text}`, '# {{title}}\n'],
  check([definition = '', template = '']) {
    const path = 'leadline/kinds/x/kind.yaml';
    const { kinds, findings } = loadKinds([...builtInKinds(), { path, definition, template }]);
    for (const { range, message, path: where } of findings)
      if (where === path) inside(definition, range, message);
    for (const kind of kinds.values()) {
      if (kind.source !== path) continue;
      const catalog = buildCatalog([], [], kinds, new Set());
      let made;
      try {
        made = scaffold(
          {
            kind: kind.id,
            title: 'Use a queue',
            answers: new Map(),
            folder: undefined,
            takenNumbers: new Set(),
            today: TODAY,
          },
          catalog,
          () => noHabits,
        );
      } catch (error) {
        if (!(error instanceof ScaffoldError)) throw error;
        continue;
      }
      const reading = readDocument(made.path, made.text, {
        kinds,
        folderKind: kind.id,
        folder: '',
        habits: noHabits,
      });
      if (reading.type !== 'record') continue;
      const { record } = reading;
      const all = buildCatalog([record], [], kinds, new Set([made.path]));
      for (const finding of judgeRecord(record, all, defaultConfig, TODAY).findings) {
        if (finding.rule === INTERNAL) throw new Error(finding.message);
        inside(made.text, finding.range, finding.rule);
      }
    }
  },
};
