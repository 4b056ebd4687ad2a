import { parse } from 'yaml';

/**
 * What other tools find in a record, by the rules that they publish: our own words for them, so that we notice when
 * something that we write is no longer read there.
 */
export interface Reading {
  readonly title: string | undefined;
  readonly status: string | undefined;
  /** `YYYY-MM-DD`. */
  readonly date: string | undefined;
  /** Other files that it is tied to, with the words before the link. */
  readonly links: readonly (readonly [words: string, file: string])[];
}

/**
 * Backstage's ADR plugin, default parser: `NNNN-*.md`; `status` and `date` of YAML front matter, else those of the
 * first list of the document (`Status: …`, `Date: …`, in any case); the title is the first heading of the first level.
 */
export function backstage(name: string, text: string): Reading | undefined {
  if (!/^\d{4}-.+\.md$/.test(name)) return undefined;
  const front = /^---\r?\n([^]*?\n)?---\r?\n?/.exec(text);
  const body = front ? text.slice(front[0].length) : text;
  const fields = (front ? parse(front[1] ?? '', { schema: 'core' }) : {}) as Record<
    string,
    unknown
  >;
  const lines = body.split(/\r?\n/);
  const from = lines.findIndex((line) => /^[-*+] /.test(line));
  const to = lines.findIndex((line, at) => at > from && !/^(?:[-*+] |[ \t]|$)/.test(line));
  const items = from === -1 ? [] : lines.slice(from, to === -1 ? undefined : to);
  const item = (key: RegExp): string | undefined => {
    const line = items.map((one) => one.replace(/^\s*[-*+]\s+/, '')).find((one) => key.test(one));
    return line?.replace(key, '').trim().toLowerCase();
  };
  const day = fields['date'];
  const date = typeof day === 'string' ? day : item(/^date:/i);
  const status = fields['status'];
  return {
    title: /^# (.*)$/m.exec(body)?.[1],
    status: typeof status === 'string' && status !== '' ? status : item(/^status:/i),
    date: date !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : undefined,
    links: [],
  };
}

/**
 * Structurizr's importer for adr-tools: the first line is `# N. Title`, a line begins with `Date: `, the first word
 * below `## Status` is the status, and lines from there to `## Context` of the form `words [..](file)` are ties.
 */
export function structurizrAdrTools(text: string): Reading {
  const lines = text.replaceAll('\r', '').split('\n');
  const first = lines[0] ?? '';
  const from = lines.findIndex((line) => line.startsWith('## Status'));
  const to = lines.findIndex((line, at) => at > from && line.startsWith('## Context'));
  const below = from === -1 ? [] : lines.slice(from + 1, to === -1 ? undefined : to);
  const word = below.find((line) => line !== '')?.split(' ')[0];
  return {
    title: first.slice(first.indexOf('.') + 2),
    status: word === 'Superceded' ? 'Superseded' : (word ?? 'Proposed'),
    date: lines.find((line) => line.startsWith('Date: '))?.slice(6),
    links: below.flatMap(tie),
  };
}

/**
 * Structurizr's importer for MADR: `NNNN-*.md`; `status: ` and `date: ` in front matter that begins in the first line
 * (`accepted` for none), the first line `# Title`, and links to other records anywhere.
 */
export function structurizrMadr(text: string): Reading {
  const lines = text.replaceAll('\r', '').split('\n');
  const close = lines.findIndex((line, at) => at > 0 && line.startsWith('---'));
  const front = lines[0]?.startsWith('---') ? lines.slice(1, close) : [];
  const value = (key: string): string | undefined =>
    front.find((line) => line.startsWith(key))?.slice(key.length);
  return {
    title: lines.find((line) => line.startsWith('# '))?.slice(2),
    status: value('status: ') ?? 'accepted',
    date: value('date: '),
    links: lines.slice(front.length).flatMap((line) => {
      const file = /\[.*\]\((.*)\)/.exec(line)?.[1];
      return file === undefined ? [] : [['', file] as const];
    }),
  };
}

/**
 * Structurizr's importer for Log4brains: `YYYYMMDD-*.md`; the first line is `# Title`, `- Status: ` and `- Date: `
 * begin lines; ties are in the status line, and in lines `- words [..](file)` from `## Links` on.
 */
export function structurizrLog4brains(text: string): Reading {
  const lines = text.replaceAll('\r', '').split('\n');
  const status = lines.find((line) => line.startsWith('- Status: '));
  const links = lines.findIndex((line) => line.startsWith('## Links'));
  return {
    title: lines[0]?.slice(2),
    status: status?.slice(10).replace(/^superseded.*/, 'superseded'),
    date: lines.find((line) => line.startsWith('- Date: '))?.slice(8),
    links: [
      ...(status === undefined ? [] : tie(status.slice(10))),
      ...(links === -1
        ? []
        : lines
            .slice(links)
            .map((line) => line.replace(/^- /, ''))
            .flatMap(tie)),
    ],
  };
}

function tie(line: string): (readonly [string, string])[] {
  const [, words, file] = /^(.*) \[.*\]\((.*)\)/.exec(line) ?? [];
  return words === undefined || file === undefined ? [] : [[words, file]];
}
