import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { DiagnosticSeverity, extensions, languages, workspace } from 'vscode';
import { at, leadline, rules, until } from '../leadline.ts';

/** What both faces must agree on, one line a finding. */
interface Told {
  readonly path: string;
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly range: { readonly start: Place; readonly end: Place };
}

interface Place {
  readonly line: number;
  readonly character: number;
}

const SEVERITIES: Readonly<Record<DiagnosticSeverity, string>> = {
  [DiagnosticSeverity.Error]: 'error',
  [DiagnosticSeverity.Warning]: 'warning',
  [DiagnosticSeverity.Information]: 'info',
  [DiagnosticSeverity.Hint]: 'hint',
};

const line = ({ path, rule, severity, message, range: { start, end } }: Told): string =>
  `${path}:${start.line}:${start.character}-${end.line}:${end.character} ${severity} ${rule} ${message}`;

/** What the terminal says of the folder that is open, with the command line that is packaged with the extension. */
async function inTheTerminal(): Promise<readonly string[]> {
  const program = join(
    extensions.getExtension('leadline.leadline')?.extensionPath ?? '',
    'dist/cli.cjs',
  );
  const root = workspace.workspaceFolders?.[0]?.uri.fsPath ?? '';
  const printed = await new Promise<string>((resolve, reject) => {
    execFile(
      process.execPath,
      [program, 'lint', '--code', '--root', root, '--format', 'json'],
      { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' }, maxBuffer: 1 << 26 },
      // Exit code 1 says that there are errors; only a run without output is a failure here.
      (error, stdout) => {
        if (stdout === '') reject(error ?? new Error('Unexpected silence, expected findings.'));
        else resolve(stdout);
      },
    );
  });
  return (JSON.parse(printed) as Told[]).map(line).sort();
}

function inTheEditor(): readonly string[] {
  return languages
    .getDiagnostics()
    .flatMap(([uri, diagnostics]) =>
      diagnostics
        .filter(({ source }) => source === 'Leadline')
        .map(({ code, severity, message, range }) =>
          line({
            path: workspace.asRelativePath(uri, false),
            rule: String(typeof code === 'object' ? code.value : code),
            severity: SEVERITIES[severity],
            message,
            range,
          }),
        ),
    )
    .sort();
}

describe('the editor and the terminal', () => {
  it('say the same of the same folder, at the same places', async () => {
    await leadline();
    // The editor judges code that is open; the terminal judges all of it.
    const code = at('services/berths/src/tide.ts');
    await workspace.openTextDocument(code);
    await until('the code is judged', () => rules(code).includes('cites-dead-record'));
    const expected = await inTheTerminal();
    assert.ok(expected.length > 10);
    assert.deepEqual(inTheEditor(), expected);
  });
});
