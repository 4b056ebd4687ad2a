import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { ensurePackage } from './fetch.ts';
import { chromium, fonts } from './pins.ts';
import { Problem } from './problem.ts';
import { capture } from './run.ts';

/** A browser that can be driven, and the environment that it needs beside ours. */
export interface Browser {
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
}

const installed: Readonly<Record<string, readonly string[]>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/opt/google/chrome/chrome',
    '/usr/bin/microsoft-edge',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) =>
    ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].map(
      (path) => `${process.env[name] ?? 'C:'}\\${path}`,
    ),
  ),
};

/**
 * A browser for the tests: the one that `LEADLINE_BROWSER` names, else one that is installed, else
 * a Chromium fetched into the cache.
 *
 * @throws Problem when there is none and none can be fetched for this platform
 */
export async function findBrowser(cache: string): Promise<Browser> {
  const named = process.env['LEADLINE_BROWSER'];
  if (named) {
    if (existsSync(named)) return { path: named, env: {} };
    throw new Problem(
      `LEADLINE_BROWSER names ${named}, where there is no file. Give the path of a Chrome, Chromium or Edge, or unset it.`,
    );
  }
  const found = (installed[process.platform] ?? []).find((path) => existsSync(path));
  if (found !== undefined) return { path: found, env: {} };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Problem(
      'Found no Chrome, Chromium or Edge, and none can be fetched for this platform. Install one, or set LEADLINE_BROWSER to the path of one.',
    );
  }
  return fetchBrowser(cache);
}

async function fetchBrowser(cache: string): Promise<Browser> {
  const [folder, letters] = await Promise.all([
    ensurePackage(cache, chromium, unpackBrowser),
    ensurePackage(cache, fonts),
  ]);
  const path = join(folder, 'chromium');
  const config = join(folder, 'fonts.conf');
  // The cache may be moved or shared, so the paths inside are settled on each use.
  await writeFile(config, fontConfig([join(folder, 'fonts'), join(letters, 'ttf')], folder));
  const env = {
    LD_LIBRARY_PATH: [join(folder, 'libraries', 'lib'), process.env['LD_LIBRARY_PATH']]
      .filter(Boolean)
      .join(':'),
    FONTCONFIG_FILE: config,
  };
  const check = await capture(path, ['--version'], { env: { ...process.env, ...env } });
  if (check.code !== 0) {
    throw new Problem(
      `The fetched Chromium does not start on this machine: ${check.output.trim()} Install a browser instead (Debian, Ubuntu: "apt-get install chromium"), or set LEADLINE_BROWSER to the path of one.`,
    );
  }
  return { path, env };
}

function fontConfig(folders: readonly string[], cache: string): string {
  const prefer = (family: string, font: string) =>
    `<alias binding="same"><family>${family}</family><prefer><family>${font}</family></prefer></alias>`;
  return [
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>',
    ...['/usr/share/fonts', ...folders].map((folder) => `<dir>${folder}</dir>`),
    `<cachedir>${join(cache, 'font-cache')}</cachedir>`,
    prefer('sans-serif', 'Open Sans'),
    prefer('monospace', 'DejaVu Sans Mono'),
    '</fontconfig>\n',
  ].join('\n');
}

/** The package holds the browser, the libraries a bare Linux lacks, and a font, each compressed with Brotli. */
async function unpackBrowser(folder: string): Promise<void> {
  const open = async (name: string) =>
    brotliDecompressSync(await readFile(join(folder, 'bin', name)));
  await writeFile(join(folder, 'chromium'), await open('chromium.br'), { mode: 0o755 });
  await untar(await open('swiftshader.tar.br'), folder);
  await untar(await open('al2023.tar.br'), join(folder, 'libraries'));
  await untar(await open('fonts.tar.br'), join(folder, 'fonts'));
}

async function untar(archive: Buffer, into: string): Promise<void> {
  await mkdir(into, { recursive: true });
  await new Promise<void>((resolve, reject) => {
    const tar = spawn('tar', ['-x', '-C', into], { stdio: ['pipe', 'ignore', 'inherit'] });
    tar.on('error', reject);
    tar.on('close', (code) =>
      code === 0 ? resolve() : reject(new Problem(`Could not unpack the browser into ${into}.`)),
    );
    tar.stdin.end(archive);
  });
}
