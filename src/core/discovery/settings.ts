import { say, type Message } from '../text/message.ts';
import { parse } from 'yaml';

/** A folder that a file of another tool names. */
export interface NamedFolder {
  readonly path: string;
  readonly reason: Message;
}

/** Files of other tools that say where their records are, by name or end of the path, with the tool's name. */
const TOOLS: Readonly<Record<string, string>> = {
  '.adr-dir': 'adr-tools',
  '.log4brains.yml': 'Log4brains',
  'adr.config.json': 'dotnet-adr',
  '.vscode/settings.json': 'ADR Manager',
  'adrs.toml': 'adrs',
  '.adr.json': '',
  '.adr-kit.json': 'adr-kit',
  '.adr.yml': '',
};

/** Whether a file, wherever in the repository it stands, says for another tool where records are. */
export function isSettings(path: string): boolean {
  return nameOf(path) !== undefined;
}

function nameOf(path: string): string | undefined {
  return Object.keys(TOOLS).find((name) => path === name || path.endsWith(`/${name}`));
}

/** The folders that other tools' settings name, relative to the root. What cannot be read names none. */
export function namedFolders(settings: ReadonlyMap<string, string>): NamedFolder[] {
  return [...settings].flatMap(([path, text]) => {
    const name = nameOf(path) ?? '';
    const base = path.slice(0, Math.max(0, path.length - name.length - 1));
    const tool = TOOLS[name] ?? '';
    return foldersIn(name, text).flatMap((folder) => {
      const place = within(base, folder);
      return place === undefined
        ? []
        : [
            {
              path: place,
              reason:
                tool === ''
                  ? say`Named by ${path}.`
                  : say`Named by ${path}, the settings of ${tool}.`,
            },
          ];
    });
  });
}

function foldersIn(name: string, text: string): string[] {
  // adr-tools: the whole file is a path.
  if (name === '.adr-dir') return [text.split('\n', 1)[0] ?? ''];
  // The editor's settings have comments, and only one of them is about records.
  if (name === '.vscode/settings.json') {
    const match = /"adrManager\.adrDirectory"[ \t]{0,8}:[ \t]{0,8}"([^"\n]{1,400})"/.exec(text);
    return match?.[1] === undefined ? [] : [match[1]];
  }
  if (name === 'adrs.toml') {
    const match = /^[ \t]{0,8}adr_dir[ \t]{0,8}=[ \t]{0,8}["']([^"'\n]{1,400})["']/m.exec(text);
    return match?.[1] === undefined ? [] : [match[1]];
  }
  return strings(safely(text));
}

const KEYS = /^(?:adr_?(?:folder|dir|directory|path)s?|folder|dir|directory|path)$/i;

/** Folders under the keys that tools use, at any depth: log4brains has one for the project and one a package. */
function strings(value: unknown, depth = 0): string[] {
  if (typeof value !== 'object' || value === null || depth > 6) return [];
  const own = Object.entries(value);
  const adr = own.filter(([key, inner]) => /^adr/i.test(key) && typeof inner === 'string');
  return own.flatMap(([key, inner]) => {
    if (typeof inner !== 'string') return strings(inner, depth + 1);
    return KEYS.test(key) && (adr.length === 0 || /^adr/i.test(key)) ? [inner] : [];
  });
}

function safely(text: string): unknown {
  try {
    return parse(text, { logLevel: 'silent' });
  } catch {
    return undefined;
  }
}

/** A path relative to a folder, normalised; undefined when it leaves the root. */
function within(base: string, path: string): string | undefined {
  const trimmed = path.trim().replaceAll('\\', '/');
  if (trimmed === '' || /^(?:\/|[a-z]:)/i.test(trimmed)) return undefined;
  const steps: string[] = [];
  for (const step of `${base}/${trimmed}`.split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.pop() === undefined) return undefined;
  }
  return steps.join('/');
}
