import { Document, isMap, type Scalar, type YAMLMap } from 'yaml';
import type { Kind } from '../kinds/kind.ts';
import { rulePage } from '../rule-page.ts';
import type { FolderSurvey, Survey } from './survey.ts';

/** The kind of a folder's records where the configuration does not say. */
const DEFAULT_KIND = 'adr';

/**
 * A configuration that names what a survey found, with the reasons as comments: YAML that makes Leadline read the
 * same records as without it. Kinds without a record get their usual folder, since nothing outside is looked at.
 */
export function proposeConfig(survey: Survey, kinds: ReadonlyMap<string, Kind>): string {
  const nouns = (count: number, kind: string): string => {
    const named = kinds.get(kind);
    return `${count} ${((count === 1 ? named?.name : named?.plural) ?? kind).toLowerCase()}`;
  };
  const document = new Document({ folders: [] });
  document.commentBefore =
    ' Where records are, and how they are judged: see\n' +
    ` ${rulePage('config')}\n` +
    ' Leadline looks nowhere else; without “folders” it finds them anew each time.';
  const add = (comment: string, path: string, kind: string, flat = false): void => {
    const entry =
      kind === DEFAULT_KIND && !flat
        ? path || '.'
        : { path: path || '.', ...(kind !== DEFAULT_KIND && { kind }), ...(flat && { flat }) };
    const node = document.createNode(entry) as Scalar | YAMLMap;
    if (isMap(node)) node.flow = true;
    if (comment !== '') node.commentBefore = oneLine(comment);
    document.addIn(['folders'], node);
  };
  for (const folder of survey.folders)
    add(`${heading(folder, nouns)}. ${folder.reason.text}`, folder.path, folder.kind, folder.flat);
  for (const { path, kind, reason } of survey.strays)
    add(`${nouns(1, kind)}. ${reason.text}`, path, kind);
  for (const [at, { path, kind }] of survey.free.entries())
    add(
      at > 0 ? '' : 'Nothing is there yet: “leadline new” writes the first one of a kind there.',
      path,
      kind,
    );
  return document.toString({ lineWidth: 0 });
}

function heading(
  { records, kind, otherKinds }: FolderSurvey,
  nouns: (count: number, kind: string) => string,
): string {
  const others = otherKinds.reduce((sum, { count }) => sum + count, 0);
  const parts = [
    ...(records > others || otherKinds.length === 0 ? [nouns(records - others, kind)] : []),
    ...otherKinds.map(({ value, count }) => nouns(count, value)),
  ];
  return parts.join(', ');
}

/** A comment cannot be left by what stands in it: paths may hold line ends. */
function oneLine(text: string): string {
  return ` ${text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')}`;
}
