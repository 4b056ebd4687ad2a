/** How a language sets comments apart from code; as far as needed to find the comments. */
export interface Syntax {
  /** The beginnings of comments that end with the line, as regular expressions. */
  readonly line: readonly string[];
  /** Comments, or strings that document, from the first mark to the second, as regular expressions. */
  readonly block: readonly (readonly [open: string, close: string])[];
  /** The quotes of strings, in which nothing is a comment. */
  readonly quotes: readonly Quote[];
  /** Whether `/…/` is a pattern where a value may stand. */
  readonly patterns: boolean;
}

/**
 * `'x'` may be a string to the end of the line (`'`), a single character (`char`), a string only where no word stands
 * before it, since the text around it may have apostrophes (`loose'`), or a string over several lines (`` ` ``).
 */
type Quote = '"' | "'" | 'char' | "loose'" | '`';

const C_BLOCK = ['/\\*', '\\*/'] as const;
const MARKUP_BLOCK = ['<!--', '-->'] as const;
const SLASHES = '//';
/** Not the `#` of `$#`, `${#x}`, `a#b`, `&#38;`. */
const HASH = '(?<![\\p{L}\\d$&{\\\\])#';

const C: Syntax = { line: [SLASHES], block: [C_BLOCK], quotes: ['"', 'char'], patterns: false };
const GO: Syntax = { ...C, quotes: ['"', 'char', '`'] };
const SCRIPT: Syntax = {
  line: [SLASHES],
  block: [C_BLOCK],
  quotes: ['"', "'", '`'],
  patterns: true,
};
const PHP: Syntax = {
  line: [SLASHES, HASH],
  block: [C_BLOCK, MARKUP_BLOCK],
  quotes: ['"', "'"],
  patterns: false,
};
const STYLE: Syntax = {
  line: ['(?<![:\\w])//'],
  block: [C_BLOCK],
  quotes: ['"', "'"],
  patterns: false,
};
const HASHES: Syntax = { line: [HASH], block: [], quotes: ['"', "loose'"], patterns: false };
const PYTHON: Syntax = {
  line: [HASH],
  block: [
    ['"""', '"""'],
    ["'''", "'''"],
  ],
  quotes: ['"', "'"],
  patterns: false,
};
const ELIXIR: Syntax = { ...PYTHON, quotes: ['"', 'char'] };
const RUBY: Syntax = {
  line: [HASH],
  block: [['(?<![^\\n])=begin', '(?<![^\\n])=end']],
  quotes: ['"', "loose'"],
  patterns: false,
};
const POWERSHELL: Syntax = { ...HASHES, block: [['<#', '#>']] };
const TERRAFORM: Syntax = {
  line: [HASH, '(?<!:)//'],
  block: [C_BLOCK],
  quotes: ['"'],
  patterns: false,
};
const SQL: Syntax = { line: ['--'], block: [C_BLOCK], quotes: ['"', "'"], patterns: false };
const LUA: Syntax = {
  line: ['--(?!\\[\\[)'],
  block: [['--\\[\\[', '\\]\\]']],
  quotes: ['"', "'"],
  patterns: false,
};
const HASKELL: Syntax = {
  line: ['--'],
  block: [['\\{-', '-\\}']],
  quotes: ['"', 'char'],
  patterns: false,
};
const ML: Syntax = {
  line: [SLASHES],
  block: [['\\(\\*', '\\*\\)'], C_BLOCK],
  quotes: ['"', 'char'],
  patterns: false,
};
const LISP: Syntax = { line: [';'], block: [['#\\|', '\\|#']], quotes: ['"'], patterns: false };
const PERCENT: Syntax = {
  line: ['(?<!\\\\)%'],
  block: [['%\\{', '%\\}']],
  quotes: ['"'],
  patterns: false,
};
const BASIC: Syntax = { line: ["'", '\\bREM\\b'], block: [], quotes: ['"'], patterns: false };
const BATCH: Syntax = {
  line: ['(?<![^\\n])\\s{0,20}(?:@?rem\\b|::)'],
  block: [],
  quotes: [],
  patterns: false,
};
const INI: Syntax = {
  line: ['(?<![^\\n\\s])[;#]'],
  block: [],
  quotes: ['"', "loose'"],
  patterns: false,
};
/** Pages with scripts and styles in them; apostrophes are those of their prose. */
const MARKUP: Syntax = {
  line: ['(?<![:\\w"\'])//'],
  block: [MARKUP_BLOCK, C_BLOCK, ['\\{\\{!--', '--\\}\\}']],
  quotes: [],
  patterns: false,
};
/** A file of which nothing is known: whatever follows what begins a comment in one language or another. */
const UNKNOWN: Syntax = {
  line: ['(?<!:)//', HASH, '(?<![^\\n\\s])(?:--|;|%|\\*)'],
  block: [C_BLOCK, MARKUP_BLOCK],
  quotes: [],
  patterns: false,
};

const BY_EXTENSION = table([
  [
    C,
    'c h cc cpp cxx hh hpp hxx ino m mm cs java kt kts scala sc swift rs dart d proto thrift zig v sv cu cl groovy gradle gvy ' +
      'sol glsl vert frag hlsl wgsl as hx pony odin jsonc json5 json al bicep',
  ],
  [GO, 'go'],
  [SCRIPT, 'js jsx mjs cjs ts tsx mts cts es6'],
  [PHP, 'php phtml'],
  [STYLE, 'css scss sass less styl graphql gql prisma'],
  [
    HASHES,
    'sh bash zsh fish ksh yaml yml toml r pl pm t tcl awk mk cmake conf env properties editorconfig gitignore gitattributes ' +
      'dockerignore nix gd cr coffee rego feature just',
  ],
  [PYTHON, 'py pyi pyx pyw star bzl jl'],
  [ELIXIR, 'ex exs'],
  [RUBY, 'rb rake gemspec ru podspec'],
  [POWERSHELL, 'ps1 psm1 psd1'],
  [TERRAFORM, 'tf tfvars hcl nomad'],
  [SQL, 'sql psql plsql pgsql ddl'],
  [LUA, 'lua luau'],
  [HASKELL, 'hs lhs elm purs idr agda adb ads vhd vhdl'],
  [ML, 'ml mli fs fsi fsx pas pp dpr'],
  [LISP, 'lisp lsp el clj cljs cljc edn scm ss rkt asm s'],
  [PERCENT, 'erl hrl'],
  [BASIC, 'vb vbs bas cls'],
  [BATCH, 'bat cmd'],
  [INI, 'ini cfg service'],
  [
    MARKUP,
    'html htm xhtml xml xsd xsl xaml csproj props targets pom vue svelte astro cshtml erb hbs ejs twig jsp',
  ],
]);

const BY_NAME = table([
  [HASHES, 'dockerfile makefile gnumakefile containerfile codeowners justfile procfile .env'],
  [RUBY, 'gemfile rakefile podfile vagrantfile fastfile brewfile'],
  [PYTHON, 'build workspace tiltfile snakefile'],
  [C, 'jenkinsfile'],
]);

/** Texts for people: all of them counts. */
const PROSE = new Set(
  'md mdx markdown mdown txt text rst adoc asciidoc org tex textile wiki rdoc pod'.split(' '),
);

/** Files that hold nothing that somebody wrote by hand, or no text at all. */
const UNWRITTEN = new Set(
  (
    'png jpg jpeg gif webp avif ico bmp tiff psd ai eps svg pdf doc docx xls xlsx ppt pptx odt ods zip gz tgz bz2 xz zst ' +
    '7z rar jar war ear class o a so dylib dll exe bin wasm pyc pyo woff woff2 ttf otf eot mp3 mp4 mov avi webm ogg wav ' +
    'flac map lock lockb snap csv tsv parquet avro db sqlite sqlite3 iso dmg deb rpm msi nupkg vsix pem crt key p12 jks pb npy npz ' +
    'pt onnx h5 geojson ipynb drawio tsbuildinfo'
  ).split(' '),
);
const UNWRITTEN_NAME =
  /(?:\.min\.(?:js|css|mjs)|[-.]lock\.(?:json|yaml)|^pnpm-lock\.yaml|^go\.sum)$/i;

/**
 * How the comments of a file are found, by its name alone: `prose` when all of it is written for people, undefined when
 * none of it was written by hand.
 */
export function syntaxOf(path: string): Syntax | 'prose' | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  const named = BY_NAME.get(name);
  if (named) return named;
  const dot = name.lastIndexOf('.');
  if (dot === -1) return name.startsWith('dockerfile') ? HASHES : 'prose';
  const extension = name.slice(dot + 1);
  if (UNWRITTEN.has(extension) || UNWRITTEN_NAME.test(name)) return undefined;
  if (PROSE.has(extension)) return 'prose';
  return BY_EXTENSION.get(extension) ?? UNKNOWN;
}

/** What sets a comment of one line apart in the language of a file, by its name; undefined where we do not know one. */
export function commentFor(path: string, text: string): string | undefined {
  const syntax = syntaxOf(path);
  if (syntax === 'prose')
    return /\.(?:mdx?|markdown)$/i.test(path)
      ? `<!-- ${text.replaceAll('--', '–')} -->`
      : undefined;
  const marks = syntax && MARKS.get(syntax);
  return marks && `${marks[0]}${text}${marks[1]}`;
}

const MARKS: ReadonlyMap<Syntax, readonly [open: string, close: string]> = new Map<
  Syntax,
  readonly [string, string]
>([
  [C, ['// ', '']],
  [GO, ['// ', '']],
  [SCRIPT, ['// ', '']],
  [PHP, ['// ', '']],
  [HASHES, ['# ', '']],
  [PYTHON, ['# ', '']],
  [ELIXIR, ['# ', '']],
  [RUBY, ['# ', '']],
  [POWERSHELL, ['# ', '']],
  [TERRAFORM, ['# ', '']],
  [SQL, ['-- ', '']],
  [LUA, ['-- ', '']],
  [HASKELL, ['-- ', '']],
  [STYLE, ['/* ', ' */']],
  [ML, ['(* ', ' *)']],
  [LISP, [';; ', '']],
  [PERCENT, ['% ', '']],
  [BASIC, ["' ", '']],
  [BATCH, ['REM ', '']],
  [INI, ['; ', '']],
  [MARKUP, ['<!-- ', ' -->']],
]);

/** Whether all of a file is written for people, by its name. */
export function isProse(path: string): boolean {
  return syntaxOf(path) === 'prose';
}

function table(rows: readonly (readonly [Syntax, string])[]): ReadonlyMap<string, Syntax> {
  return new Map(
    rows.flatMap(([syntax, names]) => names.split(' ').map((name) => [name, syntax] as const)),
  );
}
