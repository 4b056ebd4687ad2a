import type { Message } from '../text/message.ts';
import type { Kind } from '../kinds/kind.ts';
import type { Root } from '../markdown/block.ts';
import type { InlineLink } from '../markdown/inline.ts';
import type { LineIndex } from '../text/lines.ts';
import type { Range } from '../text/range.ts';
import { dialectOf } from './dialect.ts';
import type { Statement } from './dialects/statement.ts';
import {
  dateInName,
  readField,
  sortStatements,
  statusInWords,
  type FieldReader,
} from './fields.ts';
import { isInOwnFolder, withoutExtension } from './file-name.ts';
import type { Gathered } from './gather.ts';
import type { Habits } from './habits.ts';
import { readIdentity, type Identity } from './identity.ts';
import type { Outline } from './outline.ts';
import { parse, Parts, type Parsed } from './parts.ts';
import { Recent } from './recent.ts';
import { readRelations } from './relations.ts';
import { dateInStatus } from './status-date.ts';
import type {
  DecisionRecord,
  Field,
  FieldValue,
  FileName,
  Item,
  Problem,
  Relation,
  Section,
  Status,
  Value,
} from './record.ts';
import { vocabularyOf, type Vocabulary } from './vocabulary.ts';

/**
 * So many records keep their parts: the one looked at and some neighbours. Each more is copied by every collection of
 * young garbage while thousands are read.
 */
const recent = new Recent<ParsedRecord>(8);

/**
 * A record: its facts are read once and kept, the rest is read when asked for and forgotten again, so that ten
 * thousand records take the memory of their texts and of what a list shows.
 */
export class ParsedRecord implements DecisionRecord {
  readonly path: string;
  readonly text: string;
  readonly kind: string;
  readonly kindReason: Message;
  readonly file: FileName;
  readonly problems: readonly Problem[];
  readonly #kind: Kind;
  readonly #vocabulary: Vocabulary;
  readonly #habits: Habits;
  readonly #kindProblems: readonly Problem[];
  #parts: Parts | undefined;
  #identity: Identity | undefined;
  #fields: ReadonlyMap<string, Field<FieldValue>> | undefined;
  #status: Field<Status> | undefined;
  #relations: readonly Relation[] | undefined;
  #dialect: string | undefined;

  constructor(
    parsed: Parsed,
    kind: Kind,
    reason: Message,
    habits: Habits,
    file: FileName,
    problems: readonly Problem[] = [],
  ) {
    this.path = parsed.path;
    this.text = parsed.text;
    this.kind = kind.id;
    this.kindReason = reason;
    this.problems =
      problems.length === 0
        ? parsed.frontMatter.problems
        : [...problems, ...parsed.frontMatter.problems];
    this.#kindProblems = problems;
    this.#kind = kind;
    this.#vocabulary = vocabularyOf(kind);
    this.#habits = habits;
    this.file = file;
    this.#parts = new Parts(parsed.text, kind, file, parsed);
    recent.add(this);
  }

  withText(text: string): ParsedRecord {
    return new ParsedRecord(
      parse(this.path, text),
      this.#kind,
      this.kindReason,
      this.#habits,
      this.file,
      this.#kindProblems,
    );
  }

  /** Read every fact now, while the blocks are at hand. */
  settle(): this {
    this.#identity = this.identity;
    this.#status = this.status;
    this.#dialect = this.dialect;
    this.#relations = this.relations;
    return this;
  }

  /** Whether the parts were asked for since this was last asked; the answer is no until they are again. */
  takeUse(): boolean {
    return this.#parts?.takeUse() === true;
  }

  /** Let go of what can be read from the text again. */
  forgetParts(): void {
    this.#parts = undefined;
  }

  get root(): Root {
    return this.#read().root;
  }

  get outline(): Outline {
    return this.#read().outline;
  }

  get lines(): LineIndex {
    return this.#read().lines;
  }

  get sections(): readonly Section[] {
    return this.#read().sections;
  }

  get links(): readonly InlineLink[] {
    return this.#read().links;
  }

  items(role: string): readonly Item[] {
    return this.#read().items(role);
  }

  derived<T>(make: (record: DecisionRecord) => T): T {
    return this.#read().derived(make, this);
  }

  /** What the document says about fields. */
  get gathered(): Gathered {
    return this.#read().gathered;
  }

  get dialect(): string {
    return (this.#dialect ??= dialectOf({
      text: this.text,
      file: this.file,
      outline: this.outline,
      frontMatter: this.#read().frontMatter,
      tiers: this.gathered.tiers,
      vocabulary: this.#vocabulary,
    }));
  }

  get id(): string {
    return this.identity.id;
  }

  get title(): Value<string> | undefined {
    return this.identity.title;
  }

  get number(): Value<number> | undefined {
    return this.identity.number;
  }

  get status(): Field<Status> | undefined {
    return (this.#status ??= statusOf(this.#field(this.#vocabulary.statusField?.id)));
  }

  get fields(): ReadonlyMap<string, Field<FieldValue>> {
    return (this.#fields ??= this.#readFields());
  }

  get relations(): readonly Relation[] {
    return (this.#relations ??= readRelations({
      text: this.text,
      root: this.root,
      outline: this.outline,
      gathered: this.gathered,
      vocabulary: this.#vocabulary,
      definitions: () => this.#read().definitions,
    }));
  }

  get identity(): Identity {
    return (this.#identity ??= readIdentity({
      text: this.text,
      root: this.root,
      file: this.file,
      outline: this.outline,
      frontMatter: this.#read().frontMatter,
      kind: this.#kind,
      stem: isInOwnFolder(this.file)
        ? this.file.folder.slice(this.file.folder.lastIndexOf('/') + 1)
        : withoutExtension(this.file.base),
    }));
  }

  #read(): Parts {
    if (!this.#parts) {
      this.#parts = new Parts(this.text, this.#kind, this.file);
      recent.add(this);
    }
    return this.#parts.use();
  }

  #field(id: string | undefined): Field<FieldValue> | undefined {
    return id === undefined ? undefined : this.fields.get(id);
  }

  #readFields(): ReadonlyMap<string, Field<FieldValue>> {
    const { tiers } = this.gathered;
    const { statusField, dateField } = this.#vocabulary;
    const reader: FieldReader = {
      text: this.text,
      vocabulary: this.#vocabulary,
      order: this.#habits.dateOrder,
    };
    const fields = new Map<string, Field<FieldValue>>();
    const statements = sortStatements(tiers);
    for (const definition of this.#kind.fields) {
      const own = statements.get(definition) ?? NOTHING;
      let guesses: readonly Value<FieldValue>[] = [];
      if (definition === statusField)
        guesses = statusInWords(reader, this.#titleRange(), this.#tags());
      else if (definition === dateField) {
        guesses = [
          dateInStatus(reader, statusField && statements.get(statusField), own.length > 0),
          dateInName(this.file, isInOwnFolder(this.file)),
        ].filter((value) => value !== undefined);
      }
      if (own.length === 0 && guesses.length === 0) continue;
      const field = readField(reader, definition, own, guesses);
      if (field) fields.set(definition.id, field);
    }
    return fields;
  }

  #titleRange(): Range | undefined {
    return this.outline.title?.heading.lines[0];
  }

  #tags(): Range[] {
    return (this.gathered.tiers[0] ?? []).flatMap((statement) =>
      statement.definition.type === 'list' ? [...statement.parts] : [],
    );
  }
}

const NONE: readonly Value<Status>[] = [];
const NOTHING: readonly Statement[] = [];

function statusOf(field: Field<FieldValue> | undefined): Field<Status> | undefined {
  if (field?.value.type !== 'status') return undefined;
  const { raw, range, origin, confidence, key } = field;
  if (field.others.length === 0)
    return { raw, value: field.value.status, range, origin, confidence, key, others: NONE };
  const others: Value<Status>[] = [];
  for (const other of field.others)
    if (other.value.type === 'status') others.push({ ...other, value: other.value.status });
  return { raw, value: field.value.status, range, origin, confidence, key, others };
}
