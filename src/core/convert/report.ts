import type { Message } from '../text/message.ts';
import { CHANGE_KINDS, type ChangeKind } from './change.ts';
import type { ConversionPlan } from './plan.ts';

/** A sentence that is true of several records. */
export interface Said {
  readonly kind: ChangeKind;
  readonly message: Message;
  readonly paths: readonly string[];
}

/** What becomes of records, each sentence once with the records of which it is true; what loses most comes first. */
export function changesOf({ records }: Pick<ConversionPlan, 'records'>): readonly Said[] {
  const said = new Map<string, { kind: ChangeKind; message: Message; paths: string[] }>();
  for (const { path, changes } of records)
    for (const { kind, message } of changes) {
      const one = said.get(message.text);
      if (one) one.paths.push(path);
      else said.set(message.text, { kind, message, paths: [path] });
    }
  return [...said.values()].sort(
    (a, b) => CHANGE_KINDS.indexOf(a.kind) - CHANGE_KINDS.indexOf(b.kind),
  );
}

const HEADINGS: Readonly<Record<ChangeKind, string>> = {
  dropped: 'Left out',
  kept: 'Kept elsewhere, or where it was',
  restructured: 'Written otherwise',
  renamed: 'Renamed',
};

/** What becomes of records, as a page of Markdown. */
export function conversionPage(plan: ConversionPlan, dialect: string): string {
  const { records, citing } = plan;
  const of = (outcome: string): string[] =>
    records.filter((one) => one.outcome === outcome).map(({ path }) => path);
  const lines = [
    `# Conversion to ${dialect}`,
    '',
    `| outcome | records |`,
    `| --- | --- |`,
    ...(['converted', 'unchanged', 'refused'] as const).map(
      (outcome) => `| ${outcome} | ${of(outcome).length} |`,
    ),
  ];
  const chapter = (heading: string, items: readonly string[]): void => {
    if (items.length > 0) lines.push('', `## ${heading}`, '', ...items.map((item) => `- ${item}`));
  };
  chapter(
    'Refused',
    records.flatMap(({ path, reason }) =>
      reason === undefined ? [] : [`${code(path)}: ${escaped(reason.text)}`],
    ),
  );
  const changes = changesOf(plan);
  for (const kind of CHANGE_KINDS)
    chapter(
      HEADINGS[kind],
      changes
        .filter((one) => one.kind === kind)
        .map(({ message, paths }) => `${escaped(message.text)} (${paths.map(code).join(', ')})`),
    );
  chapter('Links changed in other records', citing.map(code));
  return `${lines.join('\n')}\n`;
}

function code(path: string): string {
  return `\`${path.replaceAll('`', '')}\``;
}

/** Words of a record as words, not as markup. */
function escaped(text: string): string {
  return text.replace(/[\r\n]+/g, ' ').replace(/[\\`*_[\]<>|#]/g, '\\$&');
}
