import type { Element, ElementContent, Properties, Root } from 'hast';
import type { Nodes, Root as Document, RootContent } from 'mdast';
import { htmlText } from '../../markdown/inline.ts';
import { escapeMarkup, withoutControls } from '../markup.ts';
import type { Target } from './places.ts';

/** How one document is shown. */
export interface DocumentOptions {
  /** What the ids in it begin with. */
  readonly prefix: string;
  /** The ids of headings, by where they begin. */
  readonly ids: ReadonlyMap<number, string>;
  /** Where the heading begins that is left out. */
  readonly title: number | undefined;
  readonly target: (url: string) => Target;
  /** The level of the record's own heading, above all of its text's. */
  readonly level: number;
}

/** Markdown without front matter as HTML that is safe to put into a page. */
export type Renderer = (markdown: string, options: DocumentOptions) => string;

/** A text of more characters than this is shown as it is written: laying it out would take too long. */
const LONGEST = 500_000;
/** So many marks of emphasis in one paragraph nobody writes, and pairing them takes the square of their number. */
const MOST_MARKS = 5000;
/** Quotes and lists in each other, by the characters that open them on one line. */
const DEEPEST = 500;

/**
 * Make what renders Markdown. Loads its libraries when first called: whoever writes no report does not pay for them.
 *
 * Three walls keep a document from acting in the page: HTML in it is reduced to its text, what is made of it is
 * sanitised, and addresses are let through by name only. Nothing that it shows is ever loaded.
 */
export async function markdownRenderer(): Promise<Renderer> {
  const { remark, gfm, toHtml, sanitize, defaultSchema, stringify } =
    await import('../markdown-libraries.ts');
  // Ids are ours: raw HTML, which could bring others, never gets here.
  const schema = {
    ...defaultSchema,
    clobber: [],
    protocols: { href: ['http', 'https', 'mailto'], src: ['http', 'https'] },
  };
  return (markdown, options) => {
    if (markdown.length > LONGEST || isTangled(markdown)) return asWritten(markdown);
    try {
      const file = remark()
        .use(gfm)
        .use(() => (tree: Document) => tidy(tree, options))
        .use(toHtml, { clobberPrefix: options.prefix })
        .use(sanitize, schema)
        .use(() => (tree: Root) => place(tree, options))
        .use(stringify)
        .processSync(markdown);
      return withoutControls(String(file));
    } catch (error) {
      // Thousands of nested quotes are deeper than the libraries can follow.
      if (error instanceof RangeError) return asWritten(markdown);
      throw error;
    }
  };
}

/** Whether a text would keep the libraries busy for longer than anybody waits. */
function isTangled(markdown: string): boolean {
  let marks = 0;
  for (const line of markdown.split(/\r\n|[\r\n]/)) {
    const opening = /^[\s>*+-]*/.exec(line)?.[0].length ?? 0;
    if (opening > DEEPEST) return true;
    // A list item, a heading, a row: marks are not paired over its start.
    if (/^\s*(?:$|[-+*>|#]\s|\|)/.test(line)) marks = 0;
    for (const sign of line) if (sign === '*' || sign === '_' || sign === '~') marks++;
    if (marks > MOST_MARKS) return true;
  }
  return false;
}

function asWritten(markdown: string): string {
  return `<pre>${escapeMarkup(markdown)}</pre>`;
}

/** Leave out the title, which the page shows already, and reduce HTML to its text. */
function tidy(tree: Document, { title }: DocumentOptions): void {
  tree.children = tree.children.filter(
    (node) => node.type !== 'heading' || startOf(node) !== title || title === undefined,
  );
  withoutHtml(tree);
}

function withoutHtml(node: Nodes): void {
  if (!('children' in node)) return;
  const inline = INLINE.has(node.type);
  (node as { children: RootContent[] }).children = node.children.flatMap(
    (child: RootContent): RootContent[] => {
      if (child.type !== 'html') {
        withoutHtml(child);
        return [child];
      }
      if (inline && /^<br\b/i.test(child.value)) return [{ type: 'break' }];
      const value = htmlText(child.value.replace(/<img\b[^<>]*>/gi, pictureText));
      if (value === '') return [];
      const text: RootContent = { type: 'text', value };
      return [inline ? text : { type: 'paragraph', children: [text] }];
    },
  );
}

/** What holds words, and no blocks. */
const INLINE: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'tableCell',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
]);

/** A picture in HTML as text that stays text: what it shows, and where it is. */
function pictureText(tag: string): string {
  return `[${attribute(tag, 'alt') || 'picture'}: ${attribute(tag, 'src')}]`;
}

function attribute(tag: string, name: string): string {
  const found = new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*')`, 'i').exec(tag)?.[1] ?? '';
  return found.slice(1, -1).trim();
}

function startOf(node: {
  readonly position?: { start: { offset?: number | undefined } } | undefined;
}) {
  return node.position?.start.offset;
}

/** Give what was made its place in the page: headings below the record's own, links to where they lead, no pictures. */
function place(node: Root | Element, options: DocumentOptions): void {
  node.children = node.children.map((child) => {
    if (child.type !== 'element') return child;
    place(child, options);
    return placed(child, options);
  });
}

function placed(element: Element, options: DocumentOptions): ElementContent {
  const { tagName, properties, children } = element;
  const { level } = options;
  switch (tagName) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6': {
      const depth = Math.min(6, Math.max(level + 1, Number(tagName.slice(1)) + level - 1));
      const id = options.ids.get(startOf(element) ?? -1);
      const label = properties['id'] === FOOTNOTES && `${options.prefix}${FOOTNOTES}`;
      return make(`h${depth}`, { ...properties, id: id ?? (label || undefined) }, children);
    }
    case 'a':
      return link(element, options);
    case 'img':
      return picture(properties, options);
    case 'input':
      return make('span', { role: 'img', ariaLabel: properties['checked'] ? 'done' : 'to do' }, [
        { type: 'text', value: properties['checked'] ? '☑' : '☐' },
      ]);
    // The language of code, which may be anything.
    case 'code':
      return make('code', {}, children);
    case 'table':
      return make('div', { className: ['wide'] }, [element]);
    default:
      return element;
  }
}

/** What footnotes call their heading; several records have some. */
const FOOTNOTES = 'footnote-label';

function link(element: Element, options: DocumentOptions): ElementContent {
  const { properties, children } = element;
  if ('dataFootnoteRef' in properties)
    return {
      ...element,
      properties: { ...properties, ariaDescribedBy: [`${options.prefix}${FOOTNOTES}`] },
    };
  if ('dataFootnoteBackref' in properties) return element;
  const url = typeof properties['href'] === 'string' ? properties['href'] : undefined;
  const target: Target = url === undefined ? { type: 'none' } : options.target(url);
  if (target.type === 'here') return make('a', { href: target.href }, children);
  if (target.type === 'web')
    return make('a', { href: target.href, rel: ['noreferrer', 'noopener'] }, children);
  if (target.type === 'none' || textOf(element).includes(target.path))
    return make('span', {}, children);
  return make('span', {}, [...children, aside(target.path)]);
}

function picture(properties: Properties, options: DocumentOptions): ElementContent {
  const alt = typeof properties['alt'] === 'string' ? properties['alt'].trim() : '';
  const src = typeof properties['src'] === 'string' ? properties['src'] : '';
  const target = options.target(src);
  return make('span', { className: ['picture-text'] }, [
    { type: 'text', value: `Picture: ${alt || 'no description'}` },
    ...(src === '' ? [] : [aside(target.type === 'file' ? target.path : src)]),
  ]);
}

/** Where something is that the page does not hold. */
function aside(address: string): Element {
  return make('span', { className: ['quiet'] }, [{ type: 'text', value: ` (${address})` }]);
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}

function make(tagName: string, properties: Properties, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}
