import { say } from '../text/message.ts';
import { saying } from '../config/explain.ts';
import * as v from 'valibot';
import { isGlob } from '../config/glob.ts';

/**
 * The vocabulary of `kind.yaml`: what a definition may say. Everything but the id may be left out.
 * docs/kinds.md describes it, and docs/schema/kind.schema.json is made from it.
 */

const text = (description: string) => v.pipe(v.string(), v.description(description));

const identifier = v.pipe(
  v.string(),
  v.regex(
    /^[\p{Ll}\p{Lo}\p{N}][\p{Ll}\p{Lo}\p{N} _-]*$/u,
    saying(
      (input) =>
        say`Unexpected id “${input}”, expected lower-case letters, digits, hyphens and spaces.`,
    ),
  ),
);

const phase = v.pipe(
  v.picklist(['draft', 'open', 'settled', 'closed']),
  v.description(
    'Where in its life a record is: being written, on the table, relied on by others, or history.',
  ),
);

const fieldType = v.pipe(
  v.picklist(['status', 'date', 'people', 'list', 'weeks', 'text', 'entries', 'reference']),
  v.description('What a value is, and so how it is read and judged.'),
);

const glob = v.pipe(
  v.string(),
  v.check(
    isGlob,
    saying((input) => say`Unexpected glob “${input}”, expected one such as “docs/adr/**”.`),
  ),
);

const aliases = v.pipe(
  v.array(v.string()),
  v.description('Other names for the same, in any language; the earlier of two wins.'),
);

const budget = v.pipe(
  v.union([
    v.strictObject({
      words: v.pipe(
        v.number(),
        v.minValue(1, saying(say`Unexpected number of words, expected at least 1.`)),
      ),
    }),
    v.strictObject({
      pages: v.pipe(
        v.number(),
        v.gtValue(0, saying(say`Unexpected number of pages, expected more than 0.`)),
      ),
    }),
  ]),
  v.description(
    'The length that is not to be exceeded, in words or in pages of `wordsPerPage` words.',
  ),
);

const shows = v.pipe(
  v.picklist(['evidence', 'number', 'link', 'date', 'person', 'observable']),
  v.description(
    'What must be seen in the text: evidence (a number, a link, an incident, somebody’s words), one of its sorts, a person and not a team, or something that anyone can observe.',
  ),
);

const avoid = v.pipe(
  v.array(
    v.strictObject({
      words: v.pipe(
        v.array(
          v.pipe(v.string(), v.nonEmpty(saying(say`Unexpected empty text, expected words.`))),
        ),
        v.minLength(1, saying(say`Unexpected empty list, expected words.`)),
        v.description('Words or phrases as written, in any case; `*` at the end for any ending.'),
      ),
      because: text('Why they do not belong here, a sentence; the finding ends with it.'),
    }),
  ),
  v.description('Words that do not belong here. What is quoted or denied is let pass.'),
);

/** What a date has to do with other days. */
const dateRules = {
  after: v.optional(text('For dates: the field of the record whose day it must not precede.')),
  within: v.optional(
    text('For dates: how long after that day, or after `date`, at most: `90 days`, `1 year`.'),
  ),
  overdue: v.optional(
    v.pipe(
      v.boolean(),
      v.description(
        'For dates: whether it is told once the day has passed and nothing was closed.',
      ),
    ),
  ),
};

/** A map by id whose entries may be taken away from an inherited definition with `false`. */
const byId = <TSchema extends v.GenericSchema>(entry: TSchema) =>
  v.record(identifier, v.union([v.literal(false), entry]));

const status = v.union([
  phase,
  v.strictObject({
    phase: v.optional(phase),
    aliases: v.optional(aliases),
    slips: v.optional(
      v.pipe(
        v.array(v.string()),
        v.description('Spellings that are understood, and told as mistakes with their repair.'),
      ),
    ),
    next: v.optional(
      v.pipe(
        v.array(v.string()),
        v.description('The statuses that may follow; without it the next one of the list.'),
      ),
    ),
    dead: v.optional(
      v.pipe(
        v.boolean(),
        v.description('Such a record no longer holds: nothing should lean on it.'),
      ),
    ),
    needs: v.optional(
      v.pipe(v.array(v.string()), v.description('Fields that a record of this status must have.')),
    ),
    verb: v.optional(text('What one does to bring a record here: `accept`, `sign off`.')),
    stamps: v.optional(
      v.pipe(
        v.array(v.string()),
        v.description('Fields that get the day on which a record comes to this status.'),
      ),
    ),
    icon: v.optional(text('The name of a codicon.')),
  }),
]);

const itemField = v.union([
  fieldType,
  v.strictObject({
    type: v.optional(fieldType),
    aliases: v.optional(aliases),
    required: v.optional(v.pipe(v.boolean(), v.description('Whether each item owes it.'))),
    shows: v.optional(shows),
    ...dateRules,
    description: v.optional(text('What it says, in a sentence.')),
  }),
]);

const field = v.union([
  fieldType,
  v.strictObject({
    type: v.optional(fieldType),
    aliases: v.optional(aliases),
    required: v.optional(
      v.pipe(
        v.union([v.boolean(), phase]),
        v.description('From which phase on a record owes it; `true` is `open`.'),
      ),
    ),
    entries: v.optional(
      v.pipe(byId(itemField), v.description('For `type: entries`: the fields of an entry.')),
    ),
    relation: v.optional(
      v.pipe(
        v.picklist(['supersedes', 'superseded-by', 'amends', 'amended-by', 'relates']),
        v.description('For `type: reference`: what it says of the record that it names.'),
      ),
    ),
    shows: v.optional(shows),
    ...dateRules,
    differs: v.optional(
      v.pipe(
        v.array(v.string()),
        v.description('Other fields that must not name the same person or say the same.'),
      ),
    ),
    description: v.optional(text('What it says, in a sentence.')),
  }),
]);

const count = v.pipe(
  v.number(),
  v.integer(saying(say`Unexpected fraction, expected a whole number.`)),
  v.minValue(0, saying(say`Unexpected negative number, expected 0 or more.`)),
);

const items = v.pipe(
  v.strictObject({
    noun: v.optional(text('What one is called in messages: `bet`.')),
    min: v.optional(count),
    max: v.optional(count),
    exactly: v.optional(v.pipe(count, v.description('Short for the same `min` and `max`.'))),
    shows: v.optional(shows),
    parts: v.optional(
      v.pipe(
        v.strictObject({
          noun: v.optional(text('What one is called in messages: `piece of evidence`.')),
          min: v.optional(count),
          max: v.optional(count),
        }),
        v.description('What each item lists in turn, and how many.'),
      ),
    ),
    fields: v.optional(byId(itemField)),
  }),
  v.description('What the section lists, as sub-headings, list items or table rows.'),
);

const section = v.union([
  v.pipe(v.string(), v.description('Short for a title.')),
  v.strictObject({
    title: v.optional(text('The heading in new records.')),
    aliases: v.optional(aliases),
    level: v.optional(
      v.pipe(
        count,
        v.minValue(1, saying(say`Unexpected level, expected 1 to 6.`)),
        v.maxValue(6, saying(say`Unexpected level, expected 1 to 6.`)),
        v.description('The level of its heading; 2, or one more than its parent’s.'),
      ),
    ),
    parent: v.optional(text('The section that it stands in.')),
    required: v.optional(
      v.pipe(v.boolean(), v.description('Whether a record owes it; it does unless said.')),
    ),
    description: v.optional(text('What belongs here: a question to the writer.')),
    budget: v.optional(budget),
    noneNeedsReason: v.optional(
      v.pipe(v.boolean(), v.description('Whether “None.” alone is a finding here.')),
    ),
    shows: v.optional(shows),
    avoid: v.optional(avoid),
    items: v.optional(v.union([v.literal(false), items])),
  }),
]);

const dialect = v.strictObject({
  name: v.optional(text('What it is called.')),
  sections: v.optional(
    v.pipe(v.array(v.string()), v.description('The sections that a record in it owes.')),
  ),
  fields: v.optional(
    v.pipe(v.array(v.string()), v.description('The fields that a record in it owes.')),
  ),
  items: v.optional(
    v.pipe(
      v.picklist(['full', 'names']),
      v.description('Whether items owe their required fields, or a list of names is enough.'),
    ),
  ),
  titles: v.optional(
    v.pipe(
      v.record(v.string(), v.string()),
      v.description('Headings that this dialect writes otherwise, by section.'),
    ),
  ),
});

const language = v.strictObject({
  statuses: v.optional(
    v.pipe(
      v.record(v.string(), v.union([v.string(), v.array(v.string())])),
      v.description('Words for statuses; the first is written, all are known by.'),
    ),
  ),
  relations: v.optional(
    v.pipe(
      v.record(v.string(), v.string()),
      v.description('How a relation is said before the name of the other record, or around `{}`.'),
    ),
  ),
  keys: v.optional(
    v.pipe(v.record(v.string(), v.string()), v.description('Keys of fields, by field.')),
  ),
  sections: v.optional(
    v.pipe(v.record(v.string(), v.string()), v.description('Headings of sections, by section.')),
  ),
  partly: v.optional(text('“In part”, before a relation.')),
  formerly: v.optional(text('“Previously”, before what a status said until now.')),
});

export const kindSchema = v.strictObject({
  $schema: v.optional(v.string()),
  id: v.optional(v.pipe(identifier, v.description('The value of `kind:` in front matter.'))),
  extends: v.optional(text('The kind whose definition this one changes in parts.')),
  name: v.optional(text('What one record is called.')),
  plural: v.optional(text('What several are called.')),
  description: v.optional(text('One sentence for pickers.')),
  icon: v.optional(text('The name of a codicon.')),
  place: v.optional(
    v.strictObject({
      folder: v.optional(text('The folder of new records where the repository has none yet.')),
      file: v.optional(text('The file name of a new record, in Handlebars.')),
      digits: v.optional(
        v.pipe(
          count,
          v.maxValue(9, saying(say`Unexpected number of digits, expected 0 to 9.`)),
          v.description('The digits of a number in file names; 0 for kinds without numbers.'),
        ),
      ),
    }),
  ),
  match: v.optional(
    v.strictObject({
      folders: v.optional(v.pipe(v.array(glob), v.description('Folders that hold such records.'))),
      files: v.optional(v.pipe(v.array(glob), v.description('Globs of their paths.'))),
      looks: v.optional(
        v.pipe(
          v.array(v.string()),
          v.description('Sections that together make a file elsewhere look like one.'),
        ),
      ),
    }),
  ),
  budget: v.optional(budget),
  statuses: v.optional(byId(status)),
  fields: v.optional(byId(field)),
  sections: v.optional(byId(section)),
  dialects: v.optional(byId(dialect)),
  languages: v.optional(
    v.pipe(
      byId(language),
      v.description('Words that are written into records of other languages than English.'),
    ),
  ),
});

/** A definition as written. */
export type KindDefinition = v.InferOutput<typeof kindSchema>;
export type Budget = v.InferOutput<typeof budget>;
