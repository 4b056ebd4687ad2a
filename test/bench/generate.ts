import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { randomFrom } from './random.ts';

const WORDS =
  'account address answer archive backup batch berth booking branch budget cache change client cluster contract customer database deadline deploy design domain editor engine event export failure feature field filter folder format gateway handler header history import index input invoice journal key latency layer ledger library limit linter locale lock log market memory message metric migration model module monitor network node notice number object office order output owner package partner path payment period pipeline policy port price process profile project prompt proof queue quota reader record region release report request result retry review role route rule sample schedule schema scope search server service session setting shard shift signal source stage storage stream table target task team tenant term test thread ticket token topic trace track traffic unit update upload user value vendor version view volume window worker zone'.split(
    ' ',
  );
const PEOPLE = ['@ana', '@bo', '@chidi', '@dara', '@eli', '@fen', '@gus', '@hana'];
const STATUSES = ['proposed', 'accepted', 'accepted', 'accepted', 'rejected', 'deprecated'];
/** Records of one folder, as in a large team's packages. */
const PER_FOLDER = 250;

/** One record's parts, in whatever dialect they are then written. */
interface Draft {
  readonly number: number;
  readonly title: string;
  readonly status: string;
  readonly date: string;
  readonly deciders: string;
  readonly context: string;
  readonly options: readonly string[];
  readonly decision: string;
  readonly good: string;
  readonly bad: string;
}

/** The ways in which the records are written; a folder keeps to one. */
const DIALECTS: readonly ((draft: Draft) => string)[] = [
  (d) =>
    `---\nstatus: ${d.status}\ndate: ${d.date}\ndecision-makers: ["${d.deciders}"]\ntags: [bench, "${d.title.split(' ')[0] ?? ''}"]\n---\n\n# ${d.title}\n\n## Context and Problem Statement\n\n${d.context}\n\n## Considered Options\n\n${d.options.map((option) => `* ${option}`).join('\n')}\n\n## Decision Outcome\n\nChosen option: "${d.options[0] ?? ''}", because ${d.decision}\n\n### Consequences\n\n* Good, because ${d.good}\n* Bad, because ${d.bad}\n`,
  (d) =>
    `# ${d.number}. ${d.title}\n\nDate: ${d.date}\n\n## Status\n\n${capital(d.status)}\n\n## Context\n\n${d.context}\n\n## Decision\n\nWe will go with ${d.options[0] ?? ''}, because ${d.decision}\n\n## Consequences\n\n${capital(d.good)}\n\n${capital(d.bad)}\n`,
  (d) =>
    `# ${d.title}\n\n* Status: ${d.status}\n* Deciders: ${d.deciders}\n* Date: ${d.date}\n\n## Context and Problem Statement\n\n${d.context}\n\n## Considered Options\n\n${d.options.map((option) => `* ${option}`).join('\n')}\n\n## Decision Outcome\n\nChosen option: "${d.options[0] ?? ''}", because ${d.decision}\n\n### Positive Consequences\n\n* ${d.good}\n\n### Negative Consequences\n\n* ${d.bad}\n`,
  (d) =>
    `# ADR-${String(d.number).padStart(4, '0')}: ${d.title}\n\n| Field | Value |\n| --- | --- |\n| **Status** | ${capital(d.status)} |\n| **Date** | ${d.date} |\n| **Deciders** | ${d.deciders} |\n\n## Context\n\n${d.context}\n\n## Alternatives\n\n${d.options.map((option, at) => `### Option ${at + 1}: ${option}\n\n- Pro: ${d.good}\n- Con: ${d.bad}\n`).join('\n')}\n## Decision\n\n${capital(d.options[0] ?? '')}, because ${d.decision}\n\n## Consequences\n\n${capital(d.good)} ${capital(d.bad)}\n`,
];

/** Decision records of 2 to 4 KB in several dialects by path, the same ones for the same seed. */
export function* generated(count: number, seed = 1): Generator<{ path: string; text: string }> {
  const random = randomFrom(seed);
  for (let at = 0; at < count; at++) {
    const group = Math.floor(at / PER_FOLDER);
    const draft = draftOf((at % PER_FOLDER) + 1, random);
    const text = DIALECTS[group % DIALECTS.length]?.(draft) ?? '';
    const name = `${String(draft.number).padStart(4, '0')}-${draft.title.toLowerCase().replaceAll(' ', '-')}.md`;
    yield { path: `packages/team-${group + 1}/docs/adr/${name}`, text };
  }
}

/** Write generated records below a folder, which looks like a repository then. */
export function generate(folder: string, count: number, seed = 1): void {
  mkdirSync(join(folder, '.git'), { recursive: true });
  for (const { path, text } of generated(count, seed)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Code of 1 to 5 KB in several languages by path, of which a few files in a hundred cite a record. */
export function* generatedCode(
  count: number,
  records: number,
  seed = 2,
): Generator<{ path: string; text: string }> {
  const random = randomFrom(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const languages = [
    { end: 'ts', comment: '// ', line: (a: string, b: string) => `const ${a} = ${b}('${a}');` },
    { end: 'py', comment: '# ', line: (a: string, b: string) => `${a} = ${b}("${a}")` },
    { end: 'go', comment: '// ', line: (a: string, b: string) => `\t${a} := ${b}("${a}")` },
    { end: 'sql', comment: '-- ', line: (a: string, b: string) => `select ${a} from ${b};` },
  ] as const;
  for (let at = 0; at < count; at++) {
    const team = 1 + (at % Math.max(1, Math.ceil(records / PER_FOLDER)));
    const { end, comment, line } = pick(languages);
    const lines = Array.from({ length: 30 + Math.floor(random() * 120) }, () =>
      random() < 0.15
        ? `${comment}${pick(WORDS)} ${pick(WORDS)} ${pick(WORDS)}`
        : line(pick(WORDS), pick(WORDS)),
    );
    if (random() < 0.04)
      lines.splice(
        Math.floor(random() * lines.length),
        0,
        `${comment}see ADR-${String(1 + Math.floor(random() * PER_FOLDER)).padStart(4, '0')}`,
      );
    const folder = `packages/team-${team}/src/${pick(WORDS)}/${pick(WORDS)}`;
    yield { path: `${folder}/${pick(WORDS)}-${at}.${end}`, text: `${lines.join('\n')}\n` };
  }
}

function draftOf(number: number, random: () => number): Draft {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const words = (count: number): string =>
    Array.from({ length: count }, () => pick(WORDS)).join(' ');
  const sentence = (): string => {
    const length = 8 + Math.floor(random() * 12);
    const kind = random();
    if (kind < 0.1) return `${capital(words(length))} in \`${pick(WORDS)}.${pick(WORDS)}\`.`;
    if (kind < 0.2)
      return `${capital(words(length))}, see [${words(2)}](https://example.org/${pick(WORDS)}).`;
    if (kind < 0.3) return `${capital(words(length))} **${words(2)}** ${words(3)}.`;
    return `${capital(words(length))}.`;
  };
  const paragraphs = Array.from({ length: 3 + Math.floor(random() * 4) }, () =>
    Array.from({ length: 3 + Math.floor(random() * 3) }, sentence).join(' '),
  );
  if (random() < 0.3) paragraphs.push(`\`\`\`ts\nconst ${pick(WORDS)} = ${pick(WORDS)}();\n\`\`\``);
  return {
    number,
    title: capital(words(4)),
    status: pick(STATUSES),
    date: `2026-${String(1 + Math.floor(random() * 9)).padStart(2, '0')}-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`,
    deciders: pick(PEOPLE),
    context: paragraphs.join('\n\n'),
    options: Array.from({ length: 2 + Math.floor(random() * 3) }, () => words(4)),
    decision: sentence().toLowerCase(),
    good: sentence().toLowerCase(),
    bad: sentence().toLowerCase(),
  };
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
