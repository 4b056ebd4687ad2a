/** Settings for a window without what distracts from the extension: no chat, no welcome page, no offers. */
export const tidySettings: Readonly<Record<string, unknown>> = {
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'window.autoDetectHighContrast': false,
  'extensions.ignoreRecommendations': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'git.openRepositoryInParentFolders': 'never',
  'git.autofetch': false,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.untrustedFiles': 'open',
  'update.showReleaseNotes': false,
  'telemetry.telemetryLevel': 'off',
};

/** The colour themes that a picture or a journey may ask for. */
export const themes = {
  light: 'Light Modern',
  dark: 'Dark Modern',
  'high contrast': 'Default High Contrast',
  'high contrast light': 'Default High Contrast Light',
} as const;

/** Name of one of {@link themes}. */
export type Theme = keyof typeof themes;

/** What the workbench's element is marked with under each theme. */
export const themeClasses: Readonly<Record<Theme, string>> = {
  light: 'vs',
  dark: 'vs-dark',
  'high contrast': 'hc-black',
  'high contrast light': 'hc-light',
};

/** What the body of a webview is marked with under each theme. */
export const webviewKinds: Readonly<Record<Theme, string>> = {
  light: 'vscode-light',
  dark: 'vscode-dark',
  'high contrast': 'vscode-high-contrast',
  'high contrast light': 'vscode-high-contrast-light',
};
