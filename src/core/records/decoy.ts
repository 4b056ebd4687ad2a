import { say, type Message } from '../text/message.ts';
import type { Block, Root } from '../markdown/block.ts';
import { Needles } from '../text/needles.ts';
import { foldKey, foldWords } from './fold.ts';
import { isInOwnFolder, isRecordName, readStem, withoutExtension } from './file-name.ts';
import { INDEX_START, indexRange } from './index-marks.ts';
import type { FileName } from './record.ts';
import type { ParsedRecord } from './parsed-record.ts';
import { isPlaceholder } from './values/none.ts';
import { vocabularyOf } from './vocabulary.ts';
import type { Kind } from '../kinds/kind.ts';

const INDEX = new Set(
  (
    'readme index toc summary contents tableofcontents overview list log decisionlog adrlog home sidebar navbar footer _index ' +
    'adrs decisionrecords architecturedecisionrecords architecturedecisions adrindex ' +
    'ubersicht inhalt inhaltsverzeichnis sommaire indice sumario 目次 一覧 索引 目录'
  )
    .split(' ')
    .map((word) => foldKey(word)),
);
const NOTE = new Set(
  (
    'contributing changelog license licence codeofconduct codeowners security agents claude gemini copilotinstructions backlog ' +
    'format glossary faq about guide guidelines howto process workflow conventions styleguide instructions authors support'
  ).split(' '),
);
const TEMPLATE = new Set(
  (
    'template templates tmpl tpl vorlage vorlagen plantilla modelo modele gabarit skeleton boilerplate sjabloon szablon шаблон ' +
    '模板 范本 範本 模版 テンプレート 雛形 템플릿'
  )
    .split(' ')
    .map((word) => foldKey(word)),
);
const SIDE_FOLDERS = new Set(
  (
    'assets asset images image img pics pictures figures diagrams diagram media static resources attachments template templates ' +
    'examples example samples sample tools scripts lint includes partials bilder vorlagen'
  ).split(' '),
);

/** Why a path in a record folder is none of a record, by its name alone; undefined when it may be one. */
export function nameReason(path: string, file: FileName, folder: string): Message | undefined {
  const inside = folder === '' ? file.folder : file.folder.slice(folder.length + 1);
  const steps = inside === '' ? [] : inside.split('/');
  const side = steps.find((step) => SIDE_FOLDERS.has(step.toLowerCase()));
  if (side !== undefined) return say`It lies in “${side}”, beside the records.`;
  const stem = withoutExtension(file.base);
  const key = foldKey(stem);
  const own = steps.at(-1) ?? '';
  const inRecordFolder = own !== '' && isRecordName(readStem(own));
  if (inRecordFolder && !MAIN.test(stem) && key !== foldKey(own) && !isRecordName(readStem(stem)))
    return say`It lies in the folder of a record, beside it.`;
  if (INDEX.has(key) && !MAIN.test(stem)) return INDEX_REASON;
  if (NOTE.has(key)) return say`Its name is that of a note about the folder.`;
  return undefined;
}

const INDEX_REASON = say`Its name is that of an index.`;
const MAIN = /^(?:readme|index|decision|adr|rfc|proposal)$/i;

/** Whether a document is the main one of a record's folder: `0012-title`, and not `2024-decisions`. */
function isOfOwnFolder(file: FileName): boolean {
  const { number = 0, numberText = '', date } = file;
  const year = date === undefined && numberText.length === 4 && number >= 1990 && number < 2100;
  return isInOwnFolder(file) && !year;
}

/**
 * Why a document in a record folder is no record, by what it is; undefined when it is one.
 *
 * @param stated It says itself of which kind it is: then it is one unless it is a template, however little it holds.
 */
export function contentReason(
  record: ParsedRecord,
  kind: Kind,
  stated = false,
): Message | undefined {
  const { file } = record;
  const numbered = (file.number ?? 0) > 0 || file.date !== undefined;
  if (!numbered) {
    const title = record.outline.title?.heading.lines[0];
    const shown = title ? record.text.slice(title.start, title.end) : '';
    const called = isTemplateName(file) || foldWords(shown).some((word) => TEMPLATE.has(word));
    if (isTemplateName(file) && (file.number === 0 || !isAboutTemplates(record)))
      return TEMPLATE_REASON;
    if (isUnfilled(record) && (isPlaceholderTitle(record) || called)) return TEMPLATE_REASON;
    if (isPlaceholderTitle(record) && (!record.status || file.number === 0)) return TEMPLATE_REASON;
  } else if (isTemplateName(file) && (isPlaceholderTitle(record) || isUnfilled(record)))
    return TEMPLATE_REASON;
  if (stated) return undefined;
  if (isEmpty(record.root)) return say`It holds no text.`;
  if (
    INDEX.has(foldKey(withoutExtension(file.base))) &&
    !isOfOwnFolder(file) &&
    !isMain(record, kind)
  )
    return INDEX_REASON;
  if (numbered || file.number !== undefined) return undefined;
  if (isPictures(record.root, record.text)) return say`It holds nothing but pictures.`;
  if (isIndex(record.root, record.text)) return say`It is a list of links, an index.`;
  if (keepsIndex(record)) return say`It keeps an index of the records.`;
  if (looksFilled(record, kind)) return undefined;
  return say`It has neither a number or date in its name nor a field or section of a ${kind.name.toLowerCase()}.`;
}

const TEMPLATE_REASON = say`It is a template: its title and fields are still placeholders.`;

// eslint-disable-next-line no-control-regex -- All of ASCII, its control characters too.
const ASCII = /^[\x00-\x7f]*$/;
const templateWords = new Needles([...TEMPLATE]);

function isTemplateName(file: FileName): boolean {
  const name = file.base.toLowerCase();
  if (ASCII.test(name) && !templateWords.areIn(name, 0, name.length)) return false;
  return foldWords(file.base.replace(/([a-z])([A-Z])/g, '$1 $2')).some((word) =>
    TEMPLATE.has(word),
  );
}

/** "template-engine-for-mails": a decision on templates, filled in as no template is; "short-template" is none. */
function isAboutTemplates(record: ParsedRecord): boolean {
  const all = foldWords(withoutExtension(record.file.base));
  if (TEMPLATE.has(all.at(-1) ?? '')) return false;
  const words = all.filter(
    (word) =>
      !TEMPLATE.has(word) &&
      !/^(?:m?adrs?|rfcs?|decision|record|proposal|short|long|any|x+|n+|\d+)$/.test(word),
  );
  const dated = record.fields.has('date') || record.fields.has('decision-makers');
  return words.length >= 2 && record.status !== undefined && dated && !isPlaceholderTitle(record);
}

/** Whether a README or index is itself a record: the main document of a folder whose name has no number. */
function isMain(record: ParsedRecord, kind: Kind): boolean {
  if (isIndex(record.root, record.text)) return false;
  const roles = rolesOf(record, kind);
  const { status } = record;
  const stated =
    status !== undefined && status.value.id !== 'other' && status.confidence === 'certain';
  if (!stated) return false;
  // The README of the whole folder may explain what each section is for.
  const own = record.file.folder.slice(record.file.folder.lastIndexOf('/') + 1);
  const single = own !== '' && !COLLECTIVE.test(own);
  const ofFrontMatter = status.origin === 'front-matter';
  if (single && ofFrontMatter) return true;
  if (!(roles.has('decision') || roles.has('options') || roles.has('context'))) return false;
  return single || ofFrontMatter;
}

const COLLECTIVE =
  /adr|decision|record|rfc|proposal|doc|design|architect|entscheid|d[ée]cision|decis/i;

function rolesOf(record: ParsedRecord, kind: Kind): Set<string> {
  const { roles } = vocabularyOf(kind);
  return new Set(record.outline.headings.flatMap(({ key }) => roles.get(key) ?? []));
}

/** A title such as `{short title}`, `[Title]`, `NNNN. Title`, "ADR-XXX: Title". */
function isPlaceholderTitle(record: ParsedRecord): boolean {
  const { title } = record;
  if (!title) return false;
  const raw = title.raw.trim();
  if (isPlaceholder(raw) && !/^\[[^\]]+\]$/.test(raw)) return true;
  // `ADR-[NUMBER]: …`
  if (
    /^(?:adr|rfc|decision)[-_ #]?[[{<](?:id|n+|x+|numb?er|num|n[uú]mero|num[eé]ro|nummer|#+)[\]}>]/iu.test(
      raw,
    )
  )
    return true;
  // `[Design guideline]` is somebody's title; a template's says what to write there.
  if (
    /^\[.*\b(?:title|titel|titre|t[ií]tulo|problem|solution|name|decision|your|short)\b.*\]$/iu.test(
      raw,
    )
  )
    return true;
  return (
    /[{<](?:short |brief )?(?:title|titel|titre|name)[^{}<>]*[}>]/i.test(raw) ||
    /^(?:(?:your|adr|decision|record|proposal|rfc|short|kep|tep|the|feature) ){0,3}(?:title|titel|titre(?: court)?|t[ií]tulo|titolo|tytuł|название|заголовок|제목|标题|標題|タイトル)(?: here)?$/iu.test(
      raw,
    )
  );
}

/** The status is a template's choice, the date one to fill in, or the number `NNNN`. */
function isUnfilled(record: ParsedRecord): boolean {
  if (record.status) return false;
  const { tiers } = record.gathered;
  const unfilled = tiers.flat().some(({ definition, range }) => {
    if (definition.type !== 'status' && definition.type !== 'date') return false;
    const raw = record.text.slice(range.start, range.end);
    return raw !== '' && (isPlaceholder(raw) || /[|{[<]|yyyy/i.test(raw));
  });
  return (
    unfilled || record.file.number === 0 || record.title === undefined || isPlaceholderTitle(record)
  );
}

/** Whether a document has a status, or enough of the sections that its kind asks for. */
export function looksFilled(record: ParsedRecord, kind: Kind): boolean {
  const fields = record.gathered.tiers
    .flat()
    .filter(({ definition, parts }) => CORE.has(definition.type) && parts.length > 0);
  if (record.status) return true;
  const { roles } = vocabularyOf(kind);
  const found = new Set(record.outline.headings.map(({ key }) => roles.get(key)));
  const asked = kind.sections.filter(({ required }) => required).map(({ id }) => id);
  const own = asked.filter((id) => found.has(id));
  // Many a document begins with a context; more than that, or a field too, is a record's.
  return own.length >= 2 || own.some((id) => id !== asked[0] || fields.length > 0);
}

const CORE = new Set(['status', 'date', 'people', 'reference']);

function isEmpty(root: Root): boolean {
  return root.children.length === 0 && root.frontMatter === undefined;
}

function isPictures(root: Root, text: string): boolean {
  const blocks = root.children.filter(({ type }) => type !== 'heading' && type !== 'thematicBreak');
  return (
    blocks.length > 0 &&
    blocks.every(
      (block) =>
        block.type === 'paragraph' &&
        block.lines.every(({ start, end }) =>
          /^!\[[^\]]*\]\([^)]*\)$/.test(text.slice(start, end).trim()),
        ),
    )
  );
}

/** Whether an index is kept in a document; one of a single record reads like that record's own fields. */
function keepsIndex({ root, text, status }: ParsedRecord): boolean {
  const own = status !== undefined && status.origin !== 'wide-table';
  return !own && text.includes(INDEX_START) && indexRange(root, text) !== undefined;
}

/** Mostly links to Markdown files, in lists or tables. */
function isIndex(root: Root, text: string): boolean {
  let entries = 0;
  let links = 0;
  const count = (start: number, end: number) => {
    entries++;
    if (
      /\]\([^)\s]{1,300}\.(?:md|html)(?:#[^)]*)?\)/.test(
        text.slice(start, Math.min(end, start + 600)),
      )
    )
      links++;
  };
  const visit = (block: Block): void => {
    if (block.type === 'list')
      for (const item of block.children) {
        count(item.start, item.end);
        for (const child of item.children) if (child.type === 'list') visit(child);
      }
    else if (block.type === 'table')
      for (const row of block.rows.slice(1)) count(row.start, row.end);
  };
  root.children.forEach(visit);
  return links >= 3 && links >= entries * 0.7;
}
