import type { Readable, Writable } from 'node:stream';

/** What the command line may ask of the process that runs it; a test hands in its own. */
export interface Io {
  /** Results. */
  readonly stdout: (text: string) => void;
  /** Everything about the work: mistakes, progress, notes. */
  readonly stderr: (text: string) => void;
  /** The working directory, absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether a person looks at standard output, and at standard error. */
  readonly terminal: { readonly stdout: boolean; readonly stderr: boolean };
  /** The width of the terminal; undefined when there is none. */
  readonly columns: number | undefined;
  /** Ask the person at the terminal; undefined when nobody is there. An end of input is an empty answer. */
  readonly ask?: ((question: string) => Promise<string>) | undefined;
  /** Standard input and output themselves, for a program that talks with another one. */
  readonly streams?: (() => { readonly input: Readable; readonly output: Writable }) | undefined;
  /** Where the kinds that ship with Leadline are, absolute; see `builtInKinds`. */
  readonly templates: string;
  /** The folder of the pages' styles and scripts, absolute. */
  readonly pages: string;
}

/** 0: clean; 1: findings at or above the threshold; 2: misuse, or something broke. */
export type ExitCode = 0 | 1 | 2;

/** An expected failure: its message is a sentence for the user, and the exit code is 2. */
export class CliFailure extends Error {
  override readonly name = 'CliFailure';
}

/** Whether an error is one, by its name: in the built program commands have a class of their own. */
export function isCliFailure(error: unknown): error is CliFailure {
  return error instanceof Error && error.name === 'CliFailure';
}
