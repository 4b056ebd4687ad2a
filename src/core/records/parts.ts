import type { Kind } from '../kinds/kind.ts';
import type { Root } from '../markdown/block.ts';
import { findLinks, type Definitions, type InlineLink } from '../markdown/inline.ts';
import { scanBlocks } from '../markdown/scan.ts';
import { definitionsOf, walk } from '../markdown/walk.ts';
import { append } from '../text/append.ts';
import { LineIndex } from '../text/lines.ts';
import { noFrontMatter, readFrontMatter, type FrontMatter } from './dialects/front-matter.ts';
import { gather, type Gathered } from './gather.ts';
import { hasTitle } from './identity.ts';
import { itemsOf } from './items.ts';
import { readOutline, type Outline } from './outline.ts';
import type { FileName, Item, Section } from './record.ts';
import { readSections } from './sections.ts';
import { vocabularyOf } from './vocabulary.ts';

/** A document as read so far: what deciding on its kind needs. */
export interface Parsed {
  readonly path: string;
  readonly text: string;
  readonly root: Root;
  readonly frontMatter: FrontMatter;
}

/** Read what every kind of record shares: blocks and front matter. */
export function parse(path: string, text: string): Parsed {
  const root = scanBlocks(text);
  return {
    path,
    text,
    root,
    frontMatter: root.frontMatter ? readFrontMatter(text, root) : noFrontMatter,
  };
}

/** What a record's text is made of, each part read when first asked for. Larger than the text, and soon read again. */
export class Parts {
  readonly #text: string;
  readonly #kind: Kind;
  readonly #name: Pick<FileName, 'slug' | 'number'>;
  #used = true;
  #parsed: Pick<Parsed, 'root' | 'frontMatter'> | undefined;
  #lines: LineIndex | undefined;
  #outline: Outline | undefined;
  #gathered: Gathered | undefined;
  #sections: readonly Section[] | undefined;
  #definitions: Definitions | undefined;
  #links: readonly InlineLink[] | undefined;
  #items: Map<string, readonly Item[]> | undefined;
  readonly #derived = new Map<unknown, unknown>();

  /**
   * @param name The slug and number of the file's name, by which a title among equal headings is known.
   * @param parsed What has been read already.
   */
  constructor(text: string, kind: Kind, name: Pick<FileName, 'slug' | 'number'>, parsed?: Parsed) {
    this.#text = text;
    this.#kind = kind;
    this.#name = name;
    this.#parsed = parsed;
  }

  /** Note that somebody needs this. */
  use(): this {
    this.#used = true;
    return this;
  }

  /** Whether somebody needed this since this was last asked. */
  takeUse(): boolean {
    const used = this.#used;
    this.#used = false;
    return used;
  }

  get root(): Root {
    return this.#read().root;
  }

  get frontMatter(): FrontMatter {
    return this.#read().frontMatter;
  }

  get lines(): LineIndex {
    return (this.#lines ??= new LineIndex(this.#text));
  }

  get outline(): Outline {
    return (this.#outline ??= readOutline(this.#text, this.root, vocabularyOf(this.#kind), {
      titled: hasTitle(this.frontMatter),
      slug: this.#name.slug,
      number: this.#name.number,
    }));
  }

  /** What the document says about fields. */
  get gathered(): Gathered {
    return (this.#gathered ??= gather(
      this.#text,
      this.root,
      this.outline,
      this.frontMatter,
      vocabularyOf(this.#kind),
    ));
  }

  get sections(): readonly Section[] {
    return (this.#sections ??= readSections(this.#text, this.root, this.#kind));
  }

  /** Destinations of reference links. */
  get definitions(): Definitions {
    return (this.#definitions ??= definitionsOf(this.root));
  }

  get links(): readonly InlineLink[] {
    return (this.#links ??= readLinks(this.#text, this.root, this.definitions));
  }

  items(role: string): readonly Item[] {
    const known = (this.#items ??= new Map<string, readonly Item[]>());
    let items = known.get(role);
    if (!items) known.set(role, (items = itemsOf(this.#text, this.sections, this.#kind, role)));
    return items;
  }

  /** What a function makes of somebody, made once. */
  derived<A, T>(make: (of: A) => T, of: A): T {
    let value = this.#derived.get(make) as T | undefined;
    if (value === undefined) this.#derived.set(make, (value = make(of)));
    return value;
  }

  #read(): Pick<Parsed, 'root' | 'frontMatter'> {
    return (this.#parsed ??= parse('', this.#text));
  }
}

function readLinks(text: string, root: Root, definitions: Definitions): InlineLink[] {
  const links: InlineLink[] = [];
  walk(root, (block) => {
    if (block.type === 'paragraph' || block.type === 'heading')
      append(links, findLinks(text, block.lines, definitions));
    else if (block.type === 'table')
      for (const { cells } of block.rows)
        for (const { content } of cells) append(links, findLinks(text, [content], definitions));
  });
  return links;
}
