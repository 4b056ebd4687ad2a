import type { FrontMatter } from './dialects/front-matter.ts';
import type { Statement } from './dialects/statement.ts';
import { foldKey } from './fold.ts';
import type { Outline } from './outline.ts';
import type { FileName, Origin } from './record.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What tells the dialects apart. */
export interface DialectSigns {
  readonly text: string;
  readonly file: FileName;
  readonly outline: Outline;
  readonly frontMatter: FrontMatter;
  readonly tiers: readonly (readonly Statement[])[];
  readonly vocabulary: Vocabulary;
}

/** Keys that only our own templates write. */
const OURS = ['governs', 'revisit'];

/** Whether a key of front matter makes a record one of our own dialect. */
export function isOurs(key: string): boolean {
  return OURS.includes(foldKey(key));
}

/** The headings of MADR and their usual translations, one line a section, by which of these sections it is. */
const MADR: ReadonlyMap<string, number> = new Map(
  [
    'contextandproblemstatement kontextundproblemstellung contexteetproblematique contexteetenonceduprobleme contextoyproblema contextoyplanteamientodelproblema contextoeproblema contextoedeclaracaodoproblema',
    'decisionoutcome entscheidungsergebnis ergebnisderentscheidung resultatdeladecision resultadodeladecision resultadodadecisao',
    'consideredoptions betrachteteoptionen betrachtetealternativen optionsenvisagees optionsconsiderees alternativesenvisagees opcionesconsideradas alternativasconsideradas opcoesconsideradas',
    'decisiondrivers entscheidungstreiber facteursdedecision factoresdedecision factoresdeladecision fatoresdedecisao direcionadoresdadecisao',
  ].flatMap((line, section) => line.split(' ').map((name): [string, number] => [name, section])),
);

const POSITIVE =
  'positiveconsequences negativeconsequences positivekonsequenzen negativekonsequenzen consequencespositives consequencesnegatives consecuenciaspositivas consecuenciasnegativas consequenciaspositivas consequenciasnegativas'.split(
    ' ',
  );

/**
 * The dialect that a record is written in: by where its status and date stand, then by its headings. Of the names
 * that the kind lists; a kind that does not know a dialect has the first of its own.
 */
export function dialectOf(signs: DialectSigns): string {
  const known = signs.vocabulary.kind.dialects;
  const first = known[0]?.id ?? 'plain';
  for (const id of candidates(signs)) if (known.some((dialect) => dialect.id === id)) return id;
  return first;
}

function candidates(signs: DialectSigns): string[] {
  const { frontMatter, outline, vocabulary } = signs;
  const keys = new Set<string>();
  for (const { key } of frontMatter.entries) keys.add(foldKey(key));
  if (OURS.some((key) => keys.has(key))) return ['leadline'];
  const headings = new Set<string>();
  const sections = new Set<number>();
  for (const { key } of outline.headings) {
    headings.add(key);
    const section = MADR.get(key);
    if (section !== undefined) sections.add(section);
  }
  const madr = sections.size >= 2;
  switch (mainOrigin(signs)) {
    case 'front-matter':
      if (keys.has('decisionmakers')) return ['madr-4', 'yaml'];
      if (!madr) return ['yaml', 'plain'];
      return [madrVersion(headings, keys), 'yaml'];
    case 'table':
    case 'wide-table':
      return ['table', 'plain'];
    case 'bullet':
      if (!madr) return ['bullets', 'plain'];
      return [isLog4brains(signs) ? 'log4brains' : 'madr-2', 'bullets'];
    case 'section':
    case 'inline-heading': {
      const roles = new Set([...headings].map((key) => vocabulary.roles.get(key)));
      // One of the three may be what the record still lacks.
      const found = ['context', 'decision', 'consequences'].filter((role) => roles.has(role));
      return found.length >= 2 ? ['nygard', 'plain'] : ['plain'];
    }
    case undefined:
      if (!madr) return ['plain'];
      return [madrVersion(headings, keys), 'plain'];
    default:
      return ['plain'];
  }
}

function mainOrigin({ tiers, vocabulary }: DialectSigns): Origin | undefined {
  const { statusField, dateField } = vocabulary;
  let date: Statement | undefined;
  let people: Statement | undefined;
  for (const tier of tiers.slice(0, 3))
    for (const statement of tier) {
      const { definition, parts } = statement;
      if (definition === statusField && parts.length > 0) return statement.origin;
      if (definition === dateField && parts.length > 0) date ??= statement;
      else if (definition.type === 'people') people ??= statement;
    }
  return (date ?? people)?.origin;
}

function madrVersion(headings: ReadonlySet<string>, keys: ReadonlySet<string>): string {
  if (headings.has('confirmation')) return 'madr-4';
  if (headings.has('validation') || keys.has('deciders')) return 'madr-3';
  if (POSITIVE.some((key) => headings.has(key))) return 'madr-2';
  if (headings.has('consideredalternatives')) return 'madr-1';
  return keys.size > 0 || headings.has('consequences') || headings.has('moreinformation')
    ? 'madr-3'
    : 'madr-2';
}

/** Log4brains names files by day and slug, without a number. */
function isLog4brains({ file }: DialectSigns): boolean {
  return file.date !== undefined && file.number === undefined && /^\d{8}-/.test(file.base);
}
