import type { Board, PictureGraph, PictureWords } from '../../core/index.ts';

// What the extension and its pages say to each other. Types only: the pages in media/ import them too.

/** A place in a file of the workspace folder that the page shows. */
export interface Place {
  readonly path: string;
  /** Offsets in the record's text; the record as a whole when they are left out. */
  readonly start?: number;
  readonly end?: number;
}

/** What a page tells the extension. */
export type FromPage =
  /** The page listens; until then, what is sent is lost. */
  | { readonly type: 'ready' }
  /** The user wants to go to a place. */
  | ({ readonly type: 'open' } & Place)
  /** The user wants to keep a picture: SVG as text, PNG as base64. */
  | { readonly type: 'save'; readonly format: 'svg' | 'png'; readonly data: string };

/** What a page remembers over a reload. */
export interface PageState {
  /** The URI of the record that it shows, or of the folder. */
  readonly uri: string;
}

/** The words of a page in the user's language, by what they are for. */
export type Words<Key extends string> = Readonly<Record<Key, string>>;

export type BoardWord =
  | 'owner'
  | 'noOwner'
  | 'vagueOwner'
  | 'cost'
  | 'noCost'
  | 'noWeeks'
  | 'weeks'
  | 'signal'
  | 'noSignal'
  | 'kill'
  | 'links'
  | 'capacity'
  | 'ofCapacity'
  | 'overCapacity'
  | 'noCapacity'
  | 'bets'
  | 'noBets'
  | 'nonGoals'
  | 'noNonGoals'
  | 'risks'
  | 'noRisks'
  | 'detection'
  | 'noDetection'
  | 'mitigation'
  | 'signOffs'
  | 'noSignOffs'
  | 'pending'
  | 'objections'
  | 'reviewed'
  | 'noStatus'
  | 'saveSvg'
  | 'savePng'
  | 'gone';

export type GraphWord =
  | keyof PictureWords
  | 'mode'
  | 'layers'
  | 'timeline'
  | 'search'
  | 'kind'
  | 'status'
  | 'all'
  | 'alone'
  | 'zoomIn'
  | 'zoomOut'
  | 'fit'
  | 'saveSvg'
  | 'savePng'
  | 'shown'
  | 'empty'
  | 'help'
  | 'draft'
  | 'open'
  | 'settled'
  | 'closed'
  | 'dead';

/** What the extension tells the graph's page. */
export interface ToGraph {
  readonly type: 'show';
  readonly graph: PictureGraph;
  readonly words: Words<GraphWord>;
  /** The record in the active editor, which is marked. */
  readonly active: string | undefined;
  readonly state: PageState;
}

/** What the extension tells the board's page. */
export type ToBoard =
  | {
      readonly type: 'show';
      readonly board: Board;
      readonly words: Words<BoardWord>;
      /** What the page remembers, so that it comes back with its window. */
      readonly state: PageState;
    }
  /** The record is no longer there, or no longer a roadmap. */
  | { readonly type: 'gone'; readonly words: Words<BoardWord> };
