import type {
  DateRules,
  DialectDefinition,
  EntryFieldDefinition,
  FieldDefinition,
  FieldType,
  ItemFieldDefinition,
  ItemsDefinition,
  Kind,
  Language,
  Phase,
  SectionDefinition,
  StatusDefinition,
} from './kind.ts';
import { daysOf } from '../records/values/duration.ts';
import type { Budget, KindDefinition } from './schema.ts';

/** What a kind is made from besides its definition. */
export interface Surroundings {
  readonly id: string;
  readonly source: string;
  readonly template: string;
  /** Templates of dialects, by dialect id. */
  readonly dialectTemplates: ReadonlyMap<string, string>;
  readonly wordsPerPage: number;
}

type Entry<K extends 'statuses' | 'fields' | 'sections' | 'dialects' | 'languages'> = Exclude<
  NonNullable<KindDefinition[K]>[string],
  false
>;

/** The life of a record whose kind does not tell another. */
const DEFAULT_STATUSES: Readonly<Record<string, Phase>> = {
  draft: 'draft',
  'in review': 'open',
  agreed: 'settled',
  closed: 'closed',
};

const PHASE_ICONS: Readonly<Record<Phase, string>> = {
  draft: 'edit',
  open: 'git-pull-request',
  settled: 'pass',
  closed: 'archive',
};

/** Make a kind of a definition whose parts are sound: fill in what it leaves out. */
export function buildKind(definition: KindDefinition, surroundings: Surroundings): Kind {
  const { id, wordsPerPage } = surroundings;
  const name = definition.name ?? capital(id.replace(/[-_]/g, ' '));
  const fields = buildFields(definition);
  const sections = buildSections(definition, wordsPerPage);
  const place = definition.place ?? {};
  const digits = place.digits ?? 0;
  return {
    id,
    name,
    plural: definition.plural ?? `${name}s`,
    description: definition.description ?? `${name}.`,
    icon: definition.icon ?? 'file-text',
    place: {
      folder: place.folder ?? `docs/${id}`,
      file: place.file ?? (digits > 0 ? '{{number}}-{{slug}}.md' : '{{slug}}.md'),
      digits,
    },
    match: {
      folders: definition.match?.folders ?? [place.folder ?? `docs/${id}`],
      files: definition.match?.files ?? [],
      looks: definition.match?.looks ?? [],
    },
    statuses: buildStatuses(definition),
    fields,
    sections,
    budget: words(definition.budget, wordsPerPage),
    dialects: buildDialects(definition, fields, sections, surroundings),
    languages: buildLanguages(definition),
    template: surroundings.template,
    source: surroundings.source,
  };
}

/** The entries of a map by id, without those that `false` takes away. */
export function entriesOf<T>(
  map: Readonly<Record<string, T>> | undefined,
): [string, Exclude<T, false>][] {
  return Object.entries(map ?? {}).filter(
    (entry): entry is [string, Exclude<T, false>] => entry[1] !== false,
  );
}

function buildStatuses(definition: KindDefinition): StatusDefinition[] {
  const given = entriesOf<Entry<'statuses'> | false>(definition.statuses ?? DEFAULT_STATUSES);
  return given.map(([id, entry], at) => {
    const own = typeof entry === 'string' ? { phase: entry } : entry;
    const phase = own.phase ?? (at === 0 ? 'draft' : at === given.length - 1 ? 'closed' : 'open');
    const following = given[at + 1]?.[0];
    return {
      id,
      phase,
      aliases: lower(own.aliases),
      slips: lower(own.slips),
      next: own.next ?? (phase === 'closed' || following === undefined ? [] : [following]),
      dead: own.dead ?? false,
      needs: own.needs ?? [],
      verb: own.verb ?? `mark as ${id}`,
      stamps: own.stamps ?? [],
      icon: own.icon ?? PHASE_ICONS[phase],
    };
  });
}

function buildFields(definition: KindDefinition): FieldDefinition[] {
  const given = entriesOf<Entry<'fields'> | false>(definition.fields);
  const status: [string, Entry<'fields'>] = ['status', { type: 'status', required: 'open' }];
  const all =
    definition.fields && Object.hasOwn(definition.fields, 'status') ? given : [status, ...given];
  return all.map(([id, entry]) => {
    const own = typeof entry === 'string' ? { type: entry } : entry;
    const required = own.required ?? false;
    return {
      id,
      type: own.type ?? (own.relation ? 'reference' : (USUAL_TYPES[id] ?? 'text')),
      aliases: lower(own.aliases),
      required: required === true ? 'open' : required === false ? undefined : required,
      entries: entriesOf(own.entries).map(([key, value]): EntryFieldDefinition => {
        const { id: entryId, type, aliases, required: owed } = itemField(key, value);
        return { id: entryId, type, aliases, required: owed };
      }),
      relation: own.relation,
      shows: own.shows,
      differs: own.differs ?? [],
      ...dateRules(own),
      description: own.description ?? '',
    };
  });
}

function dateRules(own: {
  readonly after?: string | undefined;
  readonly within?: string | undefined;
  readonly overdue?: boolean | undefined;
}): DateRules {
  return {
    after: own.after,
    within: own.within === undefined ? undefined : daysOf(own.within),
    overdue: own.overdue,
  };
}

/** Names that say what they are. */
const USUAL_TYPES: Readonly<Record<string, FieldType | undefined>> = {
  status: 'status',
  date: 'date',
  due: 'date',
  owner: 'people',
  owners: 'people',
  author: 'people',
  authors: 'people',
  reviewer: 'people',
  reviewers: 'people',
  tags: 'list',
};

type ItemFieldEntry =
  | FieldType
  | (Partial<Omit<ItemFieldDefinition, 'id' | 'aliases' | 'within'>> & {
      aliases?: string[] | undefined;
      within?: string | undefined;
    });

function itemField(id: string, entry: unknown): ItemFieldDefinition {
  const given = entry as ItemFieldEntry;
  const own = typeof given === 'string' ? { type: given } : given;
  return {
    id,
    type: own.type ?? USUAL_TYPES[id] ?? 'text',
    aliases: lower(own.aliases),
    required: own.required ?? false,
    shows: own.shows,
    ...dateRules(own),
    description: own.description ?? '',
  };
}

function buildSections(definition: KindDefinition, wordsPerPage: number): SectionDefinition[] {
  const levels = new Map<string, number>();
  return entriesOf<Entry<'sections'> | false>(definition.sections).map(([id, entry]) => {
    const own = typeof entry === 'string' ? { title: entry } : entry;
    const above = own.parent === undefined ? 1 : (levels.get(own.parent) ?? 2);
    const level = own.level ?? Math.min(above + 1, 6);
    levels.set(id, level);
    return {
      id,
      title: own.title ?? capital(id.replace(/[-_]/g, ' ')),
      aliases: lower(own.aliases),
      level,
      parent: own.parent,
      required: own.required ?? true,
      description: own.description ?? '',
      budget: words(own.budget, wordsPerPage),
      noneNeedsReason: own.noneNeedsReason ?? false,
      shows: own.shows,
      avoid: (own.avoid ?? []).map(({ words, because }) => ({ words: lower(words), because })),
      items: own.items ? buildItems(own.items, id) : undefined,
    };
  });
}

type ItemsEntry = Exclude<Exclude<Entry<'sections'>, string>['items'], false | undefined>;

function buildItems(items: ItemsEntry, section: string): ItemsDefinition {
  return {
    noun:
      items.noun ?? (section.endsWith('s') ? section.slice(0, -1) : section).replace(/[-_]/g, ' '),
    min: items.exactly ?? items.min,
    max: items.exactly ?? items.max,
    shows: items.shows,
    parts: items.parts && {
      noun: items.parts.noun ?? 'part',
      min: items.parts.min ?? 0,
      max: items.parts.max ?? Infinity,
    },
    fields: entriesOf(items.fields).map(([id, entry]) => itemField(id, entry)),
  };
}

function buildDialects(
  definition: KindDefinition,
  fields: readonly FieldDefinition[],
  sections: readonly SectionDefinition[],
  { dialectTemplates }: Surroundings,
): DialectDefinition[] {
  const owedSections = sections.filter(({ required }) => required).map(({ id }) => id);
  const owedFields = fields.filter(({ required }) => required !== undefined).map(({ id }) => id);
  const given = entriesOf<Entry<'dialects'> | false>(definition.dialects);
  return (given.length > 0 ? given : ([['leadline', {}]] as [string, Entry<'dialects'>][])).map(
    ([id, own]) => ({
      id,
      name: own.name ?? capital(id),
      sections: own.sections ?? owedSections,
      fields: own.fields ?? owedFields,
      items: own.items ?? 'full',
      titles: new Map(Object.entries(own.titles ?? {})),
      template: dialectTemplates.get(id),
    }),
  );
}

function buildLanguages(definition: KindDefinition): ReadonlyMap<string, Language> {
  return new Map(
    entriesOf<Entry<'languages'> | false>(definition.languages).map(([id, own]) => [
      id,
      {
        statuses: new Map(
          Object.entries(own.statuses ?? {}).map(([status, words]) => [
            status,
            typeof words === 'string' ? [words] : words,
          ]),
        ),
        relations: new Map(Object.entries(own.relations ?? {})),
        keys: new Map(Object.entries(own.keys ?? {})),
        sections: new Map(Object.entries(own.sections ?? {})),
        partly: own.partly,
        formerly: own.formerly,
      },
    ]),
  );
}

/** A budget in words. */
function words(budget: Budget | undefined, wordsPerPage: number): number | undefined {
  if (!budget) return undefined;
  return 'words' in budget ? budget.words : Math.round(budget.pages * wordsPerPage);
}

function lower(words: readonly string[] | undefined): string[] {
  return (words ?? []).map((word) => word.normalize('NFC').toLowerCase());
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
