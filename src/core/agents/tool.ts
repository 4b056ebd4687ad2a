import type { ReadResult } from '../host.ts';
import type { Plan } from '../lifecycle/plan.ts';
import type { Project } from '../project.ts';
import type { DecisionRecord } from '../records/record.ts';
import type { Answer } from './answer.ts';
import type { Input, Parameters } from './input.ts';

/** What tools work on: one root that is current, and what may be done to it. */
export interface AgentDesk {
  readonly project: Project;
  /** A path as an agent writes it (absolute, or relative to the root), relative to the root; undefined outside of it. */
  locate(named: string): string | undefined;
  /** The text of a file below the root. */
  read(path: string): Promise<ReadResult>;
  /** Where a file of the root is, as a URI. */
  uri(path: string): string;
  /** Have the history consulted for what rules want to know of a record; a host that always knows has nothing to do. */
  consult?(path: string): Promise<void>;
  /** How to write; a sentence that says why not where writing is not allowed. */
  readonly writer: AgentWriter | string;
}

/** What changes files. */
export interface AgentWriter {
  /**
   * Make a new record, never over another file.
   *
   * @returns its path, and what the user should know besides, in sentences
   * @throws Error with a sentence
   */
  create(wish: RecordWish): Promise<{ readonly path: string; readonly notes: readonly string[] }>;
  /**
   * Make all edits of a plan, or none.
   *
   * @throws Error with a sentence, when a file has changed meanwhile
   */
  apply(plan: Plan): Promise<void>;
}

/** What an agent wants a new record to be. */
export interface RecordWish {
  readonly kind: string;
  readonly title: string;
  /** Values of fields, by name. */
  readonly answers: ReadonlyMap<string, string>;
  /** The record whose place it takes. */
  readonly supersedes: DecisionRecord | undefined;
}

/** An operation that agents may ask for; the same in the editor and over MCP. */
export interface AgentTool {
  /** Snake case, a verb first: `find_records`. */
  readonly name: string;
  /** For people: "Find records". */
  readonly title: string;
  /** For the model: what it answers, and when to ask. */
  readonly description: string;
  /** Whether it changes files; then it is there only where that is allowed. */
  readonly writes: boolean;
  readonly parameters: Parameters;
  answer(input: Input, desk: AgentDesk): Promise<Answer> | Answer;
}
