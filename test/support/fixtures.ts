import { readdirSync, readFileSync, statSync } from 'node:fs';
import { LineIndex, Project } from '../../src/core/index.ts';
import { builtInKinds } from './built-in-kinds.ts';
import { TODAY } from './lint-files.ts';
import { withMarkers, withoutMarkers } from './markers.ts';
import { memoryHost } from './memory-host.ts';

/** Where the workspaces are. */
export const fixtures = new URL('../fixtures/', import.meta.url);

/** The names of the workspaces. */
export const workspaces: readonly string[] = readdirSync(fixtures, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

/** The files of a workspace as they stand there, markers and byte order marks included, by POSIX path. */
export function filesWithMarkers(workspace: string): Record<string, string> {
  const folder = new URL(`${workspace}/`, fixtures);
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => statSync(new URL(path, folder)).isFile())
    .sort();
  return Object.fromEntries(
    paths.map((path) => [path, readFileSync(new URL(path, folder), 'utf8')]),
  );
}

/** The files of a workspace without their markers: what a user would have. */
export function filesOf(workspace: string): Record<string, string> {
  return mapValues(filesWithMarkers(workspace), withoutMarkers);
}

/** The files with the markers that the findings of today's rules give. */
export async function mark(
  files: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  const texts = mapValues(files, (text) => text.replace(/^\ufeff/, ''));
  const project = await Project.open(memoryHost(texts, TODAY), { builtIn: builtInKinds() });
  const sourceOf = (path: string): { text: string; lines: LineIndex } => {
    const text = texts[path] ?? '';
    return { text, lines: new LineIndex(text) };
  };
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => {
      const setup = project.setupFindings.filter((finding) => finding.path === path);
      const marked = withMarkers(path, [...setup, ...project.lint(path)], sourceOf);
      return [path, text.startsWith('\ufeff') ? `\ufeff${marked}` : marked];
    }),
  );
}

function mapValues(
  files: Readonly<Record<string, string>>,
  change: (text: string) => string,
): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, change(text)]));
}
