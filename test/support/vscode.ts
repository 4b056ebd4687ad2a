// A small stand-in for the `vscode` module, grown by need: values that adapters make, and a workspace in memory.

export class Uri {
  readonly scheme: string;
  readonly authority: string;
  readonly path: string;
  constructor(scheme: string, authority: string, path: string) {
    this.scheme = scheme;
    this.authority = authority;
    this.path = path;
  }
  with({ path }: { path: string }): Uri {
    return new Uri(this.scheme, this.authority, path);
  }
  static file(path: string): Uri {
    return new Uri('file', '', path);
  }
  static parse(text: string): Uri {
    const [, scheme = '', authority = '', path = ''] =
      /^([a-z-]+):(?:\/\/([^/]*))?(.*)$/.exec(text) ?? [];
    return new Uri(scheme, authority, decodeURIComponent(path));
  }
  static joinPath(base: Uri, ...parts: string[]): Uri {
    return new Uri(base.scheme, base.authority, [base.path, ...parts].join('/'));
  }
  get fsPath(): string {
    return this.path;
  }
  toString(): string {
    return `${this.scheme}://${this.authority}${encodeURI(this.path)}`;
  }
}

export class Position {
  readonly line: number;
  readonly character: number;
  constructor(line: number, character: number) {
    this.line = line;
    this.character = character;
  }
}

export class Range {
  readonly start: Position;
  readonly end: Position;
  constructor(line: number, character: number, endLine: number, endCharacter: number) {
    this.start = new Position(line, character);
    this.end = new Position(endLine, endCharacter);
  }
}

export class EventEmitter<T> {
  readonly #listeners = new Set<(event: T) => void>();
  readonly event = (listener: (event: T) => void): Disposable => {
    this.#listeners.add(listener);
    return new Disposable(() => this.#listeners.delete(listener));
  };
  fire(event: T): void {
    for (const listener of [...this.#listeners]) listener(event);
  }
  dispose(): void {
    this.#listeners.clear();
  }
}

export class Disposable {
  readonly dispose: () => unknown;
  constructor(dispose: () => unknown) {
    this.dispose = dispose;
  }
  static from(...all: { dispose(): unknown }[]): Disposable {
    return new Disposable(() => all.forEach((one) => one.dispose()));
  }
}

export class Diagnostic {
  readonly range: Range;
  readonly message: string;
  readonly severity: number;
  constructor(range: Range, message: string, severity: number) {
    this.range = range;
    this.message = message;
    this.severity = severity;
  }
}

export class Location {
  readonly uri: Uri;
  readonly range: Range;
  constructor(uri: Uri, range: Range) {
    this.uri = uri;
    this.range = range;
  }
}

export class DiagnosticRelatedInformation {
  readonly location: Location;
  readonly message: string;
  constructor(location: Location, message: string) {
    this.location = location;
    this.message = message;
  }
}

export class TextEdit {
  readonly range: Range;
  readonly newText: string;
  constructor(range: Range, newText: string) {
    this.range = range;
    this.newText = newText;
  }
  static replace(range: Range, newText: string): TextEdit {
    return new TextEdit(range, newText);
  }
}

export class SnippetString {
  readonly value: string;
  constructor(value: string) {
    this.value = value;
  }
}

export class SnippetTextEdit {
  readonly range: Range;
  readonly snippet: SnippetString;
  constructor(range: Range, snippet: SnippetString) {
    this.range = range;
    this.snippet = snippet;
  }
  static replace(range: Range, snippet: SnippetString): SnippetTextEdit {
    return new SnippetTextEdit(range, snippet);
  }
}

export class WorkspaceEdit {
  readonly #edits: [Uri, TextEdit[]][] = [];
  set(uri: Uri, edits: TextEdit[]): void {
    this.#edits.push([uri, edits]);
  }
  entries(): readonly [Uri, TextEdit[]][] {
    return this.#edits;
  }
}

export class CodeActionKind {
  static readonly QuickFix = new CodeActionKind('quickfix');
  static readonly SourceFixAll = new CodeActionKind('source.fixAll');
  readonly value: string;
  constructor(value: string) {
    this.value = value;
  }
  append(part: string): CodeActionKind {
    return new CodeActionKind(`${this.value}.${part}`);
  }
}

export class FileSystemError extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

export class RelativePattern {
  readonly base: Uri;
  constructor(base: Uri) {
    this.base = base;
  }
}

export const DiagnosticSeverity = { Error: 0, Warning: 1, Information: 2, Hint: 3 };
export const DiagnosticTag = { Unnecessary: 1, Deprecated: 2 };
export const FileType = { Unknown: 0, File: 1, Directory: 2, SymbolicLink: 64 };
export const QuickInputButtons = { Back: {} };
/** The built-in Git extension, as a test wants it. */
export const gitExtension: { current: unknown } = { current: undefined };
export const extensions = { getExtension: (): unknown => gitExtension.current };
export const languages = {};
export const lm = {};
export const LanguageModelTextPart = {};
export const LanguageModelToolResult = {};
export class CancellationError extends Error {}
export const window = {};
export const ProgressLocation = { SourceControl: 1, Window: 10, Notification: 15 };
export const l10n = {
  bundle: undefined as Record<string, string> | undefined,
  t: (message: string, ...args: (string | number)[]) =>
    message.replace(/\{(\d+)\}/g, (_, at: string) => String(args[Number(at)])),
};

/** What the fake workspace holds; tests fill it and `reset` empties it. */
export const world = {
  /** Contents by URI. */
  files: new Map<string, Uint8Array>(),
  /** When files were changed, by URI; 0 when not given. */
  times: new Map<string, number>(),
  excluded: {} as Record<string, boolean>,
  /** When documents are to be read: `onType` or `onSave`. */
  lintRun: 'onType',
  /** Whether the file system can search. */
  searches: true,
  /** URIs in the order in which they were read. */
  read: [] as string[],
  reset(): void {
    world.files.clear();
    world.times.clear();
    world.excluded = {};
    world.lintRun = 'onType';
    world.searches = true;
    world.read = [];
    workspace.textDocuments = [];
    workspace.workspaceFolders = [];
  },
};

function below(folder: Uri): string[] {
  return [...world.files.keys()].filter((key) => key.startsWith(`${folder.toString()}/`));
}

export const workspace = {
  isTrusted: true,
  textDocuments: [] as {
    uri: Uri;
    isClosed: boolean;
    isDirty: boolean;
    getText(): string;
  }[],
  workspaceFolders: [] as { uri: Uri; name: string; index: number }[],
  getConfiguration: () => ({
    get: (key?: string) => (key === 'leadline.lint.run' ? world.lintRun : world.excluded),
  }),
  findFiles: ({ base }: RelativePattern) =>
    Promise.resolve(world.searches ? below(base).map((key) => Uri.parse(key)) : []),
  fs: {
    stat(uri: Uri) {
      const content = world.files.get(uri.toString());
      if (content) {
        const mtime = world.times.get(uri.toString()) ?? 0;
        return Promise.resolve({ type: FileType.File, mtime, size: content.length });
      }
      return below(uri).length > 0
        ? Promise.resolve({ type: FileType.Directory, size: 0 })
        : Promise.reject(new FileSystemError('FileNotFound'));
    },
    readFile(uri: Uri) {
      world.read.push(uri.toString());
      return Promise.resolve(world.files.get(uri.toString()));
    },
    readDirectory(uri: Uri) {
      const names = new Map<string, number>();
      for (const key of below(uri)) {
        const [name = '', ...rest] = key.slice(uri.toString().length + 1).split('/');
        names.set(decodeURI(name), rest.length > 0 ? FileType.Directory : FileType.File);
      }
      return Promise.resolve([...names]);
    },
  },
};

export class MarkdownString {
  readonly value: string;
  constructor(value: string) {
    this.value = value;
  }
}

export class ThemeColor {
  readonly id: string;
  constructor(id: string) {
    this.id = id;
  }
}

export class ThemeIcon extends ThemeColor {}

export class TreeItem {
  readonly label: string;
  readonly collapsibleState: number | undefined;
  constructor(label: string, collapsibleState?: number) {
    this.label = label;
    this.collapsibleState = collapsibleState;
  }
}

export const TreeItemCollapsibleState = { None: 0, Collapsed: 1, Expanded: 2 };
