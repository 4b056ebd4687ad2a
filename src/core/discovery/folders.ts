import {
  isMarkdown,
  isRecordName,
  readStem,
  SERIES,
  withoutExtension,
} from '../records/file-name.ts';
import { foldKey } from '../records/fold.ts';

/** What a folder holds that could be records. */
export interface FolderContent {
  readonly path: string;
  /** Markdown files directly in it, and the main documents of folders in it that are named like records. */
  readonly names: readonly string[];
}

/** Every folder that holds Markdown, with the names that count as its own. */
export function foldersOf(paths: readonly string[]): Map<string, FolderContent> {
  const folders = new Map<string, string[]>();
  const add = (folder: string, name: string) => {
    const names = folders.get(folder);
    if (names) names.push(name);
    else folders.set(folder, [name]);
  };
  for (const path of paths) {
    if (!isMarkdown(path)) continue;
    const slash = path.lastIndexOf('/');
    const folder = slash < 0 ? '' : path.slice(0, slash);
    const stem = withoutExtension(path.slice(slash + 1));
    const above = folder.lastIndexOf('/');
    const own = folder.slice(above + 1);
    if (/^(?:readme|index)$/i.test(stem) && own !== '' && isRecordName(readStem(own)))
      add(above < 0 ? '' : folder.slice(0, above), own);
    else add(folder, stem);
  }
  return new Map([...folders].map(([path, names]) => [path, { path, names }]));
}

/** What else people number: work items and parts of a course. */
const OTHERS =
  /(?:^|[-_ ])(?:issue|bug|task|ticket|story|us|epic|feat|feature|req|test|tc|case|inc|incident|spec|sprint|step|part|chapter|lesson|lab|exercise|day|week|phase|milestone)s?$/i;

/** How sure the names in a folder are those of records. */
export function shapeOf({ names }: FolderContent): 'sure' | 'likely' | undefined {
  let decisions = 0;
  let series = 0;
  let numbered = 0;
  let padded = 0;
  for (const name of names) {
    const { prefix, number, numberText, date, slug } = readStem(name);
    const adr = prefix !== undefined && /(?:^|[-_ ])m?adrs?(?:$|[-_ ])/i.test(prefix);
    if ((adr && number !== undefined) || (/^adr[-_]/i.test(name) && date !== undefined))
      decisions++;
    else if (prefix !== undefined && OTHERS.test(prefix)) continue;
    else if (prefix !== undefined && number !== undefined && (slug !== '' || SERIES.test(prefix)))
      series++;
    else if (
      numberText !== undefined &&
      slug !== '' &&
      numberText.length >= 3 &&
      numberText.length <= 5
    ) {
      numbered++;
      if (/^0\d{3}$/.test(numberText)) padded++;
    }
  }
  if (decisions >= 1) return 'sure';
  return series >= 3 || numbered >= 3 || padded >= 2 ? 'likely' : undefined;
}

/** How many names in a folder are like those of records. */
export function recordNames({ names }: FolderContent): number {
  return names.filter((name) => isRecordName(readStem(name))).length;
}

/** Whether a folder holds several documents, whatever their names. */
export function holdsSeveral({ names }: FolderContent): boolean {
  return names.filter((name) => !NO_DOCUMENT.test(foldKey(name))).length >= 2;
}

const NO_DOCUMENT = /^(?:readme|index)$|template/;

/** Whether a folder holds more than a README and a template. */
export function holdsDocuments({ names }: FolderContent): boolean {
  return names.some((name) => !NO_DOCUMENT.test(foldKey(name)));
}
