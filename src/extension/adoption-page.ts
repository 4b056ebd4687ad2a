import { l10n } from 'vscode';
import {
  describeFindings,
  describeSurvey,
  type Chapter,
  type Kind,
  type Survey,
} from '../core/index.ts';
import { escapeMarkdown } from './markdown.ts';
import { translate } from './translate.ts';

/** What a user reads before a repository is adopted. */
export interface Adoption {
  readonly name: string;
  readonly survey: Survey;
  readonly kinds: ReadonlyMap<string, Kind>;
  /** The configuration's path and proposed text. */
  readonly path: string;
  readonly text: string;
}

/** So many paragraphs lie behind the box. */
const BEHIND_BOX = 3;

/** A Markdown document of what was found and what would be written. What others wrote is shown as it is. */
export function adoptionPage({ name, survey, kinds, path, text }: Adoption): string {
  const total =
    survey.records === 0
      ? l10n.t('There are no records here yet.')
      : l10n.t(
          'Records: {0}. Record folders: {1}. Findings: {2}.',
          survey.records,
          survey.folders.length,
          translate(describeFindings(survey.findings)),
        );
  return [
    // The box with the question lies over the first lines of the page.
    ...Array<string>(BEHIND_BOX).fill('&nbsp;'),
    `# ${escapeMarkdown(l10n.t('What Leadline found in “{0}”', name))}`,
    l10n.t('Nothing is written until you say so in the box above.'),
    escapeMarkdown(total),
    ...describeSurvey(survey, kinds).flatMap(chapter),
    `## ${escapeMarkdown(l10n.t('Proposed {0}', path))}`,
    fenced(text),
    '',
  ].join('\n\n');
}

function chapter({ heading, sentences }: Chapter): readonly string[] {
  return [
    `## ${escapeMarkdown(translate(heading))}`,
    sentences.map((sentence) => `- ${escapeMarkdown(translate(sentence))}`).join('\n'),
  ];
}

/** A block of code that nothing in it can end. */
function fenced(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}yaml\n${text.trimEnd()}\n${fence}`;
}
