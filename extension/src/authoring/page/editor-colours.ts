/** The ink and paper of the pages, taken from the theme of the editor, high contrast included. After the theme of the pages. */
export const EDITOR_COLOURS = `
:root {
  --paper: var(--vscode-editor-background); --sheet: var(--vscode-editorWidget-background);
  --ink: var(--vscode-editor-foreground); --soft: var(--vscode-descriptionForeground);
  --line: var(--vscode-contrastBorder, var(--vscode-panel-border, rgba(128, 128, 128, .35)));
  --line-strong: var(--vscode-contrastBorder, rgba(128, 128, 128, .6));
  --accent: var(--vscode-textLink-foreground); --accent-ink: var(--ink);
  --bright-error: var(--vscode-errorForeground);
  --bright-warning: var(--vscode-editorWarning-foreground, var(--vscode-editorWarning-border));
  --bright-info: var(--vscode-editorInfo-foreground, var(--vscode-editorInfo-border));
  --bright-good: var(--vscode-gitDecoration-addedResourceForeground);
  /* The editor draws lines in these colours; words in them need more contrast (4.5 to 1). */
  --error: color-mix(in srgb, var(--bright-error) 50%, var(--ink));
  --warning: color-mix(in srgb, var(--bright-warning) 50%, var(--ink));
  --info: color-mix(in srgb, var(--bright-info) 50%, var(--ink));
  --good: color-mix(in srgb, var(--bright-good) 70%, var(--ink));
  --accent-soft: color-mix(in srgb, var(--accent) 14%, transparent);
  --error-soft: color-mix(in srgb, var(--bright-error) 13%, transparent);
  --warning-soft: color-mix(in srgb, var(--bright-warning) 13%, transparent);
  --info-soft: color-mix(in srgb, var(--bright-info) 13%, transparent);
  --good-soft: color-mix(in srgb, var(--bright-good) 13%, transparent);
  --sans: var(--vscode-font-family);
}
body { padding: 0; font-size: max(14px, var(--vscode-font-size)); }
main, header.masthead { margin-inline: 0; padding-inline: clamp(16px, 3vw, 32px); }
.masthead { padding-block: 20px 4px; }
h1 { font-size: 1.6rem; }
h2 { font-size: 1.2rem; }
code { color: var(--soft); background: none; }
`
