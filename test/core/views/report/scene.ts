import assert from 'node:assert/strict';
import { reportPage } from '../../../../src/core/index.ts';
import { Project } from '../../../../src/core/project.ts';
import { builtInKinds } from '../../../support/built-in-kinds.ts';
import { TODAY } from '../../../support/lint-files.ts';
import { memoryHost } from '../../../support/memory-host.ts';

export const builtIn = builtInKinds();
export const options = {
  name: 'harbour',
  style: { text: 'p { color: red }', sha256: 'c3R5bGU=' },
  script: { text: 'void 0;', sha256: 'c2NyaXB0' },
};

export async function report(files: Readonly<Record<string, string>>): Promise<string> {
  return reportPage(await Project.open(memoryHost(files, TODAY), { builtIn }), options);
}

/** The page from a mark to another, on one line. */
export function part(page: string, from: string, to: string): string {
  const start = page.indexOf(from);
  assert.notEqual(start, -1, `${from} is not in the page.`);
  return page.slice(start, page.indexOf(to, start)).replace(/\s+/g, ' ');
}

export const adr = (status: string, more = '', body = ''): string =>
  `---\nstatus: ${status}\ndate: 2026-03-05\n${more}---\n\n# A title\n\n## Context\n\nText.\n\n${body}\n`;
