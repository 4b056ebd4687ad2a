/** Every id that the code shares with package.json; a test compares the two, both ways. */

export const COMMANDS = {
  newRecord: 'leadline.newRecord',
  newRecordHere: 'leadline.newRecordHere',
  newRecordOfKind: 'leadline.newRecordOfKind',
  newAdrFromSelection: 'leadline.newAdrFromSelection',
  showGoverning: 'leadline.showGoverning',
  refresh: 'leadline.refresh',
  groupByKind: 'leadline.groupByKind',
  groupByStatus: 'leadline.groupByStatus',
  groupByFolder: 'leadline.groupByFolder',
  groupByPeriod: 'leadline.groupByPeriod',
  sortByPath: 'leadline.sortByPath',
  sortByDate: 'leadline.sortByDate',
  sortByFindings: 'leadline.sortByFindings',
  filter: 'leadline.filter',
  clearFilter: 'leadline.clearFilter',
  openToSide: 'leadline.openToSide',
  copyPath: 'leadline.copyPath',
  copyReference: 'leadline.copyReference',
  createTickets: 'leadline.createTickets',
  copyIssue: 'leadline.copyIssue',
  revealInExplorer: 'leadline.revealInExplorer',
  revealInView: 'leadline.revealInView',
  renumber: 'leadline.renumber',
  convert: 'leadline.convert',
  showProblems: 'leadline.showProblems',
  changeStatus: 'leadline.changeStatus',
  propose: 'leadline.propose',
  accept: 'leadline.accept',
  reject: 'leadline.reject',
  defer: 'leadline.defer',
  deprecate: 'leadline.deprecate',
  supersede: 'leadline.supersede',
  amend: 'leadline.amend',
  showLog: 'leadline.showLog',
  openBoard: 'leadline.openBoard',
  openGraph: 'leadline.openGraph',
  exportReport: 'leadline.exportReport',
  adopt: 'leadline.adopt',
  digest: 'leadline.digest',
  openSample: 'leadline.openSample',
} as const;

export const VIEW_CONTAINER = 'leadline';

export const VIEWS = {
  records: 'leadline.records',
  completeness: 'leadline.completeness',
  attention: 'leadline.attention',
  governing: 'leadline.governing',
  trace: 'leadline.trace',
} as const;

/** The types of our webviews. */
export const PANELS = { board: 'leadline.board', graph: 'leadline.graph' } as const;

/** Context keys that `when` clauses in package.json read. */
export const CONTEXTS = {
  /** `loading` until the first reading is done, then `ready`. */
  state: 'leadline.state',
  /** Whether there is any record in the workspace. */
  hasRecords: 'leadline.hasRecords',
  /** Whether a workspace folder has records and no configuration. */
  unadopted: 'leadline.unadopted',
  /** Whether the active editor shows a record. */
  activeRecord: 'leadline.activeRecord',
  /** Whether the active editor shows a record that can be drawn as a board. */
  activeBoard: 'leadline.activeBoard',
  /** By what the records view groups. */
  grouping: 'leadline.grouping',
  /** In what order the records view shows the records of a group. */
  sorting: 'leadline.sorting',
  /** Whether the records view leaves out what a filter does not let through. */
  filtered: 'leadline.filtered',
} as const;

/** What `contextValue` of a tree item may be. */
export const ITEMS = { folder: 'folder', group: 'group', kind: 'kind', record: 'record' } as const;

export const SETTINGS = {
  enable: 'leadline.enable',
  run: 'leadline.lint.run',
  governedLens: 'leadline.codeLens.governed',
  statusLens: 'leadline.codeLens.status',
  statusBar: 'leadline.statusBar',
  dueHints: 'leadline.hints.due',
  preview: 'leadline.preview.badge',
} as const;

/** The first steps, as package.json describes them. */
export const WALKTHROUGH = 'start';

/** What stands before the rule's id in Problems. */
export const DIAGNOSTIC_SOURCE = 'Leadline';

/** What stands before the name of each tool for coding agents, to tell ours from others. */
export const AGENT_TOOL_PREFIX = 'leadline_';

/** Names of the tools for agents, all of which core has; here so that nothing of core is loaded to register them. */
export const AGENT_TOOLS = [
  'governing_records',
  'find_records',
  'read_record',
  'describe_kind',
  'lint_record',
  'check_completeness',
  'create_record',
  'change_status',
];
