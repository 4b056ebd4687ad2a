import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import {
  DiagnosticSeverity,
  extensions,
  languages,
  Range,
  Uri,
  workspace,
  type Diagnostic,
  type WorkspaceFolder,
} from 'vscode';
import { leadline, rules, until, quickFixes } from '../leadline.ts';

interface Place {
  readonly line: number;
  readonly character: number;
}
interface Span {
  readonly start: Place;
  readonly end: Place;
}

/** What `leadline lint --format json` tells of a finding. */
interface Told {
  readonly path: string;
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly range: Span;
  readonly related: readonly { path: string; range: Span; message: string }[];
  readonly fixes: readonly {
    title: string;
    edits: readonly { path: string; range: Span; newText: string }[];
  }[];
  readonly docs: string;
}

const SEVERITIES: Readonly<Record<DiagnosticSeverity, string>> = {
  [DiagnosticSeverity.Error]: 'error',
  [DiagnosticSeverity.Warning]: 'warning',
  [DiagnosticSeverity.Information]: 'info',
  [DiagnosticSeverity.Hint]: 'hint',
};

const span = ({ start, end }: Span): string =>
  `${start.line}:${start.character}-${end.line}:${end.character}`;

/** What the terminal says of a folder, with the command line that is packaged with the extension. */
async function inTheTerminal(folder: WorkspaceFolder): Promise<readonly Told[]> {
  const program = join(
    extensions.getExtension('leadline.leadline')?.extensionPath ?? '',
    'dist/cli.cjs',
  );
  const printed = await new Promise<string>((resolve, reject) => {
    execFile(
      process.execPath,
      [program, 'lint', '--code', '--root', folder.uri.fsPath, '--format', 'json'],
      { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' }, maxBuffer: 1 << 26 },
      // Exit code 1 says that there are errors; only a run without output is a failure here.
      (error, stdout) => {
        if (stdout === '') reject(error ?? new Error('Unexpected silence, expected findings.'));
        else resolve(stdout);
      },
    );
  });
  return JSON.parse(printed) as Told[];
}

/** The entries of Problems on the files of a folder. */
function inTheEditor(folder: WorkspaceFolder): readonly (readonly [Uri, Diagnostic])[] {
  return languages
    .getDiagnostics()
    .filter(([uri]) => workspace.getWorkspaceFolder(uri) === folder)
    .flatMap(([uri, diagnostics]) =>
      diagnostics
        .filter(({ source }) => source === 'Leadline')
        .map((diagnostic): [Uri, Diagnostic] => [uri, diagnostic]),
    );
}

/** A finding in words: all of it but its repairs. */
function findingOf({ path, rule, severity, message, range, related, docs }: Told): string {
  const others = related.map((other) => `\n  ${other.path}:${span(other.range)} ${other.message}`);
  return `${path}:${span(range)} ${severity} ${rule} ${message} ${docs}${others.sort().join('')}`;
}

function told(uri: Uri, diagnostic: Diagnostic): string {
  const { code, severity, message, range, relatedInformation = [] } = diagnostic;
  assert.ok(typeof code === 'object');
  return findingOf({
    path: workspace.asRelativePath(uri, false),
    rule: String(code.value),
    severity: SEVERITIES[severity],
    message,
    range,
    related: relatedInformation.map(({ location, message: other }) => ({
      path: workspace.asRelativePath(location.uri, false),
      range: location.range,
      message: other,
    })),
    docs: code.target.toString(true),
    fixes: [],
  });
}

/** A repair in words. */
function repairOf({ title, edits }: Told['fixes'][number]): string {
  const changes = edits.map(
    ({ path, range, newText }) => `\n  ${path}:${span(range)} ${JSON.stringify(newText)}`,
  );
  return `${title}${changes.join('')}`;
}

/** The repairs that the light bulb offers on a file, from its first line to its last. */
async function offered(uri: Uri): Promise<readonly string[]> {
  const document = await workspace.openTextDocument(uri);
  const actions = await quickFixes(uri, new Range(0, 0, document.lineCount, 0));
  return actions.flatMap(({ title, edit }) => {
    // Beside are offered the page of the rule, and a comment that silences it: no repair.
    if (!edit || title.startsWith('Disable “')) return [];
    const edits = edit.entries().flatMap(([changed, changes]) =>
      changes.map(({ range, newText }) => ({
        path: workspace.asRelativePath(changed, false),
        range,
        newText,
      })),
    );
    return [repairOf({ title, edits })];
  });
}

describe('the editor and the terminal', () => {
  let repairs = 0;

  // The editor judges code that is open; the terminal judges all of it.
  before(async () => {
    await leadline();
    for (const folder of workspace.workspaceFolders ?? []) {
      const told = await inTheTerminal(folder);
      for (const path of new Set(told.map((finding) => finding.path))) {
        if (/\.(?:md|ya?ml|json)$/.test(path)) continue;
        const code = Uri.joinPath(folder.uri, path);
        await workspace.openTextDocument(code);
        await until(`${path} is judged`, () => rules(code).length > 0);
      }
    }
  });

  for (const folder of workspace.workspaceFolders ?? [])
    it(`say the same of ${folder.name}, at the same places`, async () => {
      const expected = (await inTheTerminal(folder)).map(findingOf);
      assert.ok(expected.length > 2);
      const found = inTheEditor(folder).map(([uri, diagnostic]) => told(uri, diagnostic));
      assert.deepEqual(found.toSorted(), expected.toSorted());
    });

  for (const folder of workspace.workspaceFolders ?? [])
    it(`offer the same repairs in ${folder.name}`, async () => {
      const findings = await inTheTerminal(folder);
      for (const uri of new Set(inTheEditor(folder).map(([one]) => one))) {
        const path = workspace.asRelativePath(uri, false);
        const expected = findings
          .filter((finding) => finding.path === path)
          .flatMap(({ fixes }) => fixes.map(repairOf));
        repairs += expected.length;
        assert.deepEqual((await offered(uri)).toSorted(), expected.toSorted(), path);
      }
    });

  it('were asked about more than a few repairs', () => {
    assert.ok(repairs > 10, `There were ${repairs}.`);
  });
});
