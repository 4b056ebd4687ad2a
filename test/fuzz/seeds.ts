import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withoutMarkers } from '../support/markers.ts';

/** Texts to begin with. */
export interface Seeds {
  /** Records and other Markdown. */
  readonly documents: readonly string[];
  readonly configs: readonly string[];
  readonly kinds: readonly string[];
  readonly templates: readonly string[];
  readonly code: readonly string[];
  /** Documents of the folder that the user named; tried as they are before they are changed. */
  readonly real: readonly string[];
}

/** Longer files make slow runs and show nothing else. Characters. */
const LONGEST = 60_000;
const root = fileURLToPath(new URL('../..', import.meta.url));

/** Read the seeds of the repository, and those of a folder of real records where one is given. */
export function readSeeds(corpus: string | undefined): Seeds {
  const own = ['test/fixtures', 'examples', 'docs/adr', 'docs/roadmap'].flatMap((folder) =>
    filesBelow(join(root, folder)),
  );
  const templates = filesBelow(join(root, 'templates'));
  const real = corpus === undefined ? [] : texts(filesBelow(corpus), '.md', '.mdx', '.markdown');
  return {
    documents: [...texts(own, '.md').map(withoutMarkers), ...real],
    configs: texts([...own, join(root, 'leadline.config.yaml')], '.yaml'),
    kinds: texts(templates, '.yaml'),
    templates: texts(templates, '.hbs'),
    code: texts(own, '.ts', '.py'),
    real,
  };
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((path) => join(folder, path))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
}

function texts(paths: readonly string[], ...extensions: readonly string[]): string[] {
  return paths
    .filter((path) => extensions.includes(extname(path).toLowerCase()))
    .map((path) => readFileSync(path, 'utf8'))
    .filter((text) => text.length <= LONGEST);
}
