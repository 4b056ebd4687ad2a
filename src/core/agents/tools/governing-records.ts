import { governanceOf, type Governing } from '../../catalog/governance.ts';
import { mentionReader } from '../../mentions/reader.ts';
import { LineIndex } from '../../text/lines.ts';
import { recordCard } from '../../views/record-card.ts';
import { place, quoted } from '../quote.ts';
import type { AgentTool } from '../tool.ts';
import { lineOfCard, named, pathMeant, plural, START, warningOf } from './support.ts';

/** Which records have a say in a file or folder. */
export const governingRecords: AgentTool = {
  name: 'governing_records',
  title: 'Find the decisions that govern a path',
  description:
    'Tells which decision records govern a file or folder of this repository, by the globs of their “governs” field and ' +
    'by what the file itself cites, what each decided, and what replaced those that no longer hold. ' +
    'Ask before changing code, and for files that do not exist yet.',
  writes: false,
  parameters: {
    path: {
      type: 'text',
      description: 'A file or folder, relative to the root of the repository or absolute.',
      required: true,
    },
    start: START,
  },
  async answer(input, desk) {
    const path = pathMeant(input.need('path'), desk);
    const { catalog, config } = desk.project;
    const read = await desk.read(path);
    const reader = mentionReader(catalog, config);
    const mentions = read.ok ? reader.resolved(path, reader.scanner.scan(path, read.text)) : [];
    const governing = governanceOf(catalog).of(path, mentions);
    const lines = read.ok && governing.length > 0 ? new LineIndex(read.text) : undefined;
    const dead = governing.filter((one) => one.dead).length;
    const name = path === '' ? 'the root' : place(path);
    const missing =
      !read.ok && read.reason === 'missing'
        ? ['There is no such file yet, or it is left out.']
        : [];
    return {
      head: [
        governing.length === 0
          ? `No record governs ${name}.`
          : `${name} is governed by ${plural(governing.length - dead, 'record')}` +
            `${dead > 0 ? `; ${dead} more no longer ${dead === 1 ? 'holds' : 'hold'}` : ''}.`,
        ...missing,
      ],
      noun: 'records',
      count: governing.length,
      start: input.number('start'),
      entry(at) {
        const one = governing[at] as Governing;
        const card = recordCard(one.record, catalog);
        const cited = [...new Set(one.mentions.map(({ range }) => lineAt(lines, range.start)))];
        const because = [
          ...one.globs.slice(0, 5).map((glob) => `governs ${quoted(glob)}`),
          ...(cited.length > 0 ? [`cited in line ${named(cited.map(String), 'and')}`] : []),
        ];
        return {
          path: card.path,
          text: [
            lineOfCard(card),
            ...warningOf(one.record, catalog).map((line) => `  ${line}`),
            ...(card.decision === undefined ? [] : [`  Says: ${quoted(card.decision)}`]),
            `  Because: ${because.join('; ')}`,
          ].join('\n'),
        };
      },
    };
  },
};

function lineAt(lines: LineIndex | undefined, offset: number): number {
  return (lines?.lineAt(offset) ?? 0) + 1;
}
