import { Disposable, languages, type Diagnostic, type Uri } from 'vscode';
import { toDiagnostic, toUri } from '../convert.ts';
import type { Root, RootChange } from '../root.ts';
import type { Store } from '../store.ts';

/** Show findings in Problems: of the whole workspace, whether a document is open or not. */
export function registerDiagnostics(store: Store): Disposable {
  const collection = languages.createDiagnosticCollection('leadline');
  const shown = new Map<Root, Set<string>>();

  const show = ({ root, paths, catalogChanged }: RootChange): void => {
    const known = shown.get(root) ?? new Set();
    shown.set(root, known);
    // A reading anew may leave out a file of which there is nothing more to say.
    const gone = catalogChanged ? [...known].filter((path) => !root.findings.has(path)) : [];
    const entries: [Uri, Diagnostic[]][] = [];
    for (const path of new Set([...paths, ...gone])) {
      const findings = root.findingsOf(path);
      if (findings.length > 0) known.add(path);
      else if (!known.delete(path)) continue;
      entries.push([
        toUri(root.uri, path),
        findings.map((finding) => toDiagnostic(finding, root.uri, root.linesOf)),
      ]);
    }
    // All at once: each call is a message to the window.
    collection.set(entries);
  };
  const clear = (root: Root): void => {
    for (const path of shown.get(root) ?? []) collection.delete(toUri(root.uri, path));
    shown.delete(root);
  };

  return Disposable.from(
    collection,
    store.onDidChange(show),
    store.onDidChangeRoots((gone) => gone.forEach(clear)),
  );
}
