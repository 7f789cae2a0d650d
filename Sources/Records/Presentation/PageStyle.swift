/// How pages of explanations look: colours, letters and the head of each part, on a screen of any width,
/// light or dark. What a page is about has a style sheet of its own.
enum PageStyle {
  /// The style sheet.
  static let css: StaticString = """
    :root {
      color-scheme: light dark;
      --paper: #f7f6f3; --card: #fff; --ink: #1c1b19; --soft: #6b665e; --line: #dedad2;
      --wash: #efeeea; --fail: #b3261e; --focus: #b26a00;
      --serif: Charter, "Bitstream Charter", Georgia, Cambria, "DejaVu Serif", serif;
      --sans: system-ui, -apple-system, "Segoe UI", "Helvetica Neue", "DejaVu Sans", sans-serif;
      --mono: ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #161614; --card: #1f1e1c; --ink: #ebe7df; --soft: #a09a90; --line: #393732;
        --wash: #2a2926; --fail: #f2796f; --focus: #e0a24a;
      }
    }
    * { box-sizing: border-box; }
    body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 var(--sans);
      overflow-wrap: anywhere; }
    .legend { position: sticky; top: 0; z-index: 2; display: flex; flex-wrap: wrap;
      align-items: center; gap: .3rem 1.2rem; padding: .5rem 1.25rem; background: var(--card);
      border-bottom: 1px solid var(--line); font-size: .85rem; color: var(--soft); }
    .legend strong { font-family: var(--mono); color: var(--ink); }
    summary { cursor: pointer; }
    h2 { margin: 0; font: 600 1.35rem/1.25 var(--serif); }
    .address { display: flex; flex-wrap: wrap; gap: 0 1rem; margin: .2rem 0; font-size: .85rem; }
    .address a { color: inherit; }
    code { font: .78rem/1.4 var(--mono); color: var(--soft); }
    .failure { margin: .3rem 0; font-weight: 600; color: var(--fail); }
    :focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }

    """
}
