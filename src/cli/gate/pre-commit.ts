import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { isMap, isSeq, parseDocument } from 'yaml';
import { rootOption, type Proposal } from './proposal.ts';
import type { GateRepository } from './repository.ts';

export const PRE_COMMIT_FILE = '.pre-commit-config.yaml';

/** An entry for the pre-commit framework, in a file of its own or added to the one that is there. */
export function preCommitEntry({ top, prefix }: GateRepository): Proposal {
  const target = join(top, PRE_COMMIT_FILE);
  const entry = entryOf(prefix);
  const notes = ['“pre-commit install” makes git run it.'];
  if (!existsSync(target))
    return {
      ...{ path: PRE_COMMIT_FILE, target, notes },
      text: `repos:\n${indented(entry, '  ', '\n')}\n`,
    };
  const before = readFileSync(target, 'utf8');
  const text = withEntry(before, entry);
  if (text === before)
    return {
      ...{ path: PRE_COMMIT_FILE, target, text: undefined },
      notes: ['It runs Leadline already and was left as it is.'],
    };
  return text === undefined
    ? {
        ...{ path: PRE_COMMIT_FILE, target, text, add: `${entry.join('\n')}\n` },
        notes: ['Nothing can be added to it safely. Add this to its list `repos`:'],
      }
    : { path: PRE_COMMIT_FILE, target, text, before, notes };
}

function entryOf(prefix: string): readonly string[] {
  return [
    '- repo: local',
    '  hooks:',
    '    - id: leadline',
    '      name: leadline',
    `      entry: ${yamlWord(`npx --no-install leadline lint${rootOption(prefix)}`)}`,
    '      language: system',
    String.raw`      files: '(?i)\.(md|markdown)$|(^|/)leadline\.config\.(yaml|json)$|(^|/)\.leadline/'`,
    '      pass_filenames: false',
  ];
}

function yamlWord(text: string): string {
  return /['"#:]/.test(text) ? JSON.stringify(text) : text;
}

/**
 * A configuration with one more entry at the end of its list `repos`; not one other byte is different.
 *
 * @returns the text as it is when Leadline is in it; undefined when it is no plain list to which one can be added.
 */
export function withEntry(text: string, entry: readonly string[]): string | undefined {
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  const body = text.slice(mark.length);
  const document = parseDocument(body);
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
  const before = document.toJS() as { readonly repos?: unknown };
  if (hasLeadline(before.repos)) return text;
  const repos = document.contents.get('repos', true);
  if (!isSeq(repos) || repos.flow === true || !repos.range || repos.items.length === 0)
    return undefined;
  const lineStart = body.lastIndexOf('\n', repos.range[0] - 1) + 1;
  const indent = body.slice(lineStart, repos.range[0]);
  if (indent.trim() !== '') return undefined;
  const last = body.slice(0, repos.range[2]).trimEnd().length;
  const lineEnd = body.indexOf('\n', last);
  const eol = body.includes('\r\n') ? '\r\n' : '\n';
  const end = lineEnd < 0 ? body.length : lineEnd + 1;
  const added = `${lineEnd < 0 ? eol : ''}${indented(entry, indent, eol)}${lineEnd < 0 ? '' : eol}`;
  const after = `${body.slice(0, end)}${added}${body.slice(end)}`;
  const wanted = parseDocument(entry.join('\n')).toJS() as readonly unknown[];
  const expected = { ...before, repos: [...(before.repos as readonly unknown[]), ...wanted] };
  const read = parseDocument(after);
  return read.errors.length === 0 && isDeepStrictEqual(read.toJS(), expected)
    ? mark + after
    : undefined;
}

function hasLeadline(repos: unknown): boolean {
  return (Array.isArray(repos) ? (repos as readonly unknown[]) : []).some((repo) => {
    const hooks = (repo as { readonly hooks?: unknown } | null)?.hooks;
    return (Array.isArray(hooks) ? (hooks as readonly unknown[]) : []).some(
      (hook) => (hook as { readonly id?: unknown } | null)?.id === 'leadline',
    );
  });
}

function indented(lines: readonly string[], indent: string, eol: string): string {
  return lines.map((line) => indent + line).join(eol);
}
