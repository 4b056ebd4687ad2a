import { builtinModules } from 'node:module';
import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

// The walls between the layers (docs/adr tells why) are kept here; test/lint/walls.test.ts plants a
// violation of each and expects this configuration to catch it.

const node = builtinModules
  .flatMap((name) => (name.startsWith('node:') ? [name] : [name, `node:${name}`]))
  .map((name) => ({ name, message: 'This layer must not know Node: ask the host.' }));
const vscode = { name: 'vscode', message: 'Only src/extension may know VS Code.' };
const frontDoor = {
  regex: '(^|/)core/(?!index\\.ts$)',
  message: 'Enter core by its front door, src/core/index.ts.',
};

/** Forbid imports in the files given; one call a wall. */
const wall = (files, paths, patterns = []) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { paths, patterns }] },
});

export default defineConfig(
  globalIgnores(['dist', 'coverage', '.vscode-test', 'test/fixtures', 'examples']),
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      // One program for all: the types of core are checked once, not again as what the others import.
      parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      eqeqeq: 'error',
    },
  },
  {
    // Mocha's describe/it return promises nobody awaits, and tests reach for what they know is there.
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  wall(
    ['src/core/**/*.ts'],
    [...node, vscode],
    [{ group: ['**/cli/**', '**/extension/**'], message: 'Core is imported; it imports nobody.' }],
  ),
  wall(
    ['src/core/text/**/*.ts'],
    [...node, vscode],
    [{ regex: '^\\.\\./', message: 'core/text is the alphabet: it imports nothing.' }],
  ),
  wall(
    ['src/core/markdown/**/*.ts'],
    [...node, vscode],
    [{ regex: '^\\.\\./(?!text/)', message: 'core/markdown knows text and nothing else.' }],
  ),
  wall(
    ['src/core/records/**/*.ts'],
    [...node, vscode],
    [
      {
        regex: '/(rules|catalog|scaffold|views|config)/|/lint\\.ts$',
        message: 'A record does not know who judges or shows it.',
      },
    ],
  ),
  wall(
    ['src/core/catalog/**/*.ts'],
    [...node, vscode],
    [
      {
        regex: '/(rules|scaffold|views)/|/lint\\.ts$',
        message: 'The catalog holds facts, not opinions.',
      },
    ],
  ),
  wall(
    ['src/core/rules/**/*.ts'],
    [...node, vscode],
    [
      {
        regex: '/(scaffold|views|config)/|/host\\.ts$|/lint\\.ts$',
        message: 'A rule is readable alone.',
      },
    ],
  ),
  wall(
    ['src/cli/**/*.ts'],
    [vscode],
    [frontDoor, { group: ['**/extension/**'], message: 'The terminal does not know the editor.' }],
  ),
  wall(['src/extension/**/*.ts'], node, [
    frontDoor,
    { group: ['**/cli/**'], message: 'The editor does not know the terminal.' },
  ]),
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
  // `tsc -p media` knows what a page has.
  { files: ['media/**/*.js'], rules: { 'no-undef': 'off' } },
);
