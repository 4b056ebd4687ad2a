import assert from 'node:assert/strict';
import { Project } from '../../src/core/project.ts';
import { builtInKinds } from '../support/built-in-kinds.ts';
import { memoryHost } from '../support/memory-host.ts';

const builtIn = builtInKinds();

async function recordsOf(files: Record<string, string>): Promise<string[]> {
  const project = await Project.open(memoryHost(files), { builtIn });
  return [...project.paths].sort();
}

const RECORD = '---\nstate: approved\n---\n\n# Queues\n\n## Problem\n\nOrders get lost.\n';
const PACKAGE = '# A package\n\nStatus: active\n\n## Overview\n\nx\n';

describe('a project finds', () => {
  it('records that are folders in the root, and no packages', async () => {
    const records = { 'a/README.md': RECORD, 'b/README.md': RECORD, 'c/README.md': RECORD };
    assert.deepEqual(await recordsOf({ ...records, 'README.md': '# RFCs\n' }), [
      'a/README.md',
      'b/README.md',
      'c/README.md',
    ]);
    assert.deepEqual(
      await recordsOf({
        'a/README.md': PACKAGE,
        'b/README.md': PACKAGE,
        'c/README.md': '# C\n',
        'd/README.md': '# D\n',
        'e/README.md': '# E\n',
      }),
      [],
    );
  });

  it('designs that state where they stand, and no others', async () => {
    const design =
      '# Queues\n\n* Owner: Ana\n* Status: Accepted, revision 1.3\n\n## Background\n\nx\n';
    assert.deepEqual(await recordsOf({ 'design/a.md': design, 'design/b.md': design }), [
      'design/a.md',
      'design/b.md',
    ]);
    const guide = '# Interfaces\n\n## Background\n\nx\n\n## Goals\n\ny\n';
    assert.deepEqual(
      await recordsOf({ 'design/a.md': guide, 'design/b.md': guide, 'design/c.md': design }),
      [],
    );
  });
});
