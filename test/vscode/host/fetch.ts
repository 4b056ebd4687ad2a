import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Pin } from './pins.ts';
import { Problem } from './problem.ts';
import { capture, npm } from './run.ts';

/**
 * The folder of a pinned package, fetched and finished on first use and found there ever after.
 *
 * The work is done in a folder of this process's own and then renamed: whatever bears the final
 * name is whole, and two at once do no harm.
 *
 * @param finish what else must happen before the folder may be used
 * @throws Problem when the registry cannot be reached or sends other bytes than the pinned ones
 */
export async function ensurePackage(
  cache: string,
  pin: Pin,
  finish: (folder: string) => Promise<void> = () => Promise.resolve(),
): Promise<string> {
  const folder = join(cache, `${basename(pin.name)}-${pin.version}`);
  if (existsSync(folder)) return folder;
  const draft = `${folder}.${process.pid}.part`;
  const started = Date.now();
  console.log(`Fetching ${pin.name} ${pin.version} …`);
  try {
    await mkdir(draft, { recursive: true });
    await unpack(await download(pin, draft), draft);
    await finish(draft);
    await rename(draft, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  console.log(`Fetched ${pin.name} in ${((Date.now() - started) / 1000).toFixed(0)} s.`);
  return folder;
}

async function download(pin: Pin, into: string): Promise<string> {
  await mkdir(into, { recursive: true });
  const { code, output } = await npm(
    ['pack', `${pin.name}@${pin.version}`, '--ignore-scripts', '--pack-destination', into],
    dirname(into),
  );
  const file = (await readdir(into)).find((name) => name.endsWith('.tgz'));
  if (code !== 0 || file === undefined) throw unreachable(`${pin.name}@${pin.version}`, output);
  const path = join(into, file);
  const digest = createHash('sha512')
    .update(await readFile(path))
    .digest('base64');
  if (`sha512-${digest}` !== pin.integrity) {
    throw new Problem(
      `The registry sent other bytes for ${pin.name}@${pin.version} than those pinned in test/vscode/host/pins.ts, ` +
        'so nothing was unpacked. Run "npm cache verify" and try again; if it stays, your registry alters packages.',
    );
  }
  return path;
}

/** Unpack an npm tarball (its one top folder left out) and remove it. */
async function unpack(tarball: string, into: string): Promise<void> {
  const { code, output } = await capture('tar', [
    '-xzf',
    tarball,
    '-C',
    into,
    '--strip-components=1',
  ]);
  if (code !== 0) {
    throw new Problem(
      `Could not unpack ${tarball}: ${output.trim()} Check that "tar" is installed and the disk is not full.`,
    );
  }
  await rm(tarball);
}

/** What to say when npm fails to fetch something. */
export function unreachable(what: string, output: string): Problem {
  const offline = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/i;
  return new Problem(
    offline.test(output)
      ? `Could not fetch ${what}: the npm registry is not reachable. Check the network, or the proxy and registry in your npm configuration, and run the command again; what was already fetched is kept.`
      : `Could not fetch ${what}. npm says:\n${output.trim()}`,
  );
}
