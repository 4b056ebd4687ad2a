import assert from 'node:assert/strict';
import { Project } from '../../src/core/project.ts';
import { unreadableFinding } from '../../src/core/unreadable.ts';
import { builtInKinds } from '../support/built-in-kinds.ts';
import { memoryHost } from '../support/memory-host.ts';

const path = 'docs/adr/0001-keep-orders-in-postgres.md';

describe('unreadableFinding', () => {
  it('says why a file was not read', () => {
    const reasons = ['denied', 'too-large', 'binary', 'loop', 'other'] as const;
    const findings = reasons.map((reason) => unreadableFinding(path, reason));
    assert.ok(
      findings.every(({ rule, severity }) => rule === 'unreadable-file' && severity === 'error'),
    );
    assert.equal(new Set(findings.map(({ message }) => message)).size, reasons.length);
  });

  it('is what a project says of such a file', async () => {
    const host = memoryHost({ [path]: { fault: 'binary' } });
    const project = await Project.open(host, { builtIn: builtInKinds() });
    assert.deepEqual(project.lint(path), [unreadableFinding(path, 'binary')]);
  });
});
