/// How the HTML page of explanations looks: on a screen of any width, light or dark.
enum ExplanationStyle {
  /// The style sheet. The tick of the bars stands at `ContentSelection.threshold`.
  static let css: StaticString = """
    :root {
      color-scheme: light dark;
      --paper: #f7f6f3; --card: #fff; --ink: #1c1b19; --soft: #6b665e; --line: #dedad2;
      --keep: #2e7d4f; --drop: #a9a49b; --doubt: #b26a00; --fail: #b3261e; --wash: #efeeea;
      --serif: Charter, "Bitstream Charter", Georgia, Cambria, "DejaVu Serif", serif;
      --sans: system-ui, -apple-system, "Segoe UI", "Helvetica Neue", "DejaVu Sans", sans-serif;
      --mono: ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #161614; --card: #1f1e1c; --ink: #ebe7df; --soft: #a09a90; --line: #393732;
        --keep: #63b985; --drop: #6d6961; --doubt: #e0a24a; --fail: #f2796f; --wash: #2a2926;
      }
    }
    * { box-sizing: border-box; }
    body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 var(--sans);
      overflow-wrap: anywhere; }
    .legend { position: sticky; top: 0; z-index: 2; display: flex; flex-wrap: wrap;
      align-items: center; gap: .2rem 1.4rem; padding: .5rem 1.25rem; background: var(--card);
      border-bottom: 1px solid var(--line); font-size: .85rem; color: var(--soft); }
    .legend strong { font-family: var(--mono); color: var(--ink); }
    .key { display: inline-flex; align-items: center; gap: .4rem; }
    .key.keep, .key.drop { padding-left: .5rem; border-left: 4px solid var(--keep); }
    .key.drop { border-color: var(--drop); }
    .key .number { display: none; }
    main { max-width: 82rem; margin: 0 auto; padding: 0 1.25rem 4rem; counter-reset: page; }
    summary { cursor: pointer; list-style: none; }
    summary::-webkit-details-marker { display: none; }
    .page { margin-top: 1.5rem; padding: 0 1rem .6rem; background: var(--card);
      border: 1px solid var(--line); border-radius: 8px; counter-increment: page; }
    .page > summary { padding: .8rem 0; margin-bottom: .6rem;
      border-bottom: 1px solid var(--line); }
    .page:not([open]) > summary { margin-bottom: 0; border-bottom: 0; padding-bottom: .2rem; }
    h2 { margin: 0; font: 600 1.35rem/1.25 var(--serif); }
    h2::before { content: counter(page) "\\2002"; color: var(--soft); font-weight: 400; }
    .address { display: flex; flex-wrap: wrap; gap: 0 1rem; margin: .2rem 0; font-size: .85rem; }
    .address a { color: inherit; }
    code { font: .78rem/1.4 var(--mono); color: var(--soft); }
    .failure { margin: .3rem 0; font-weight: 600; color: var(--fail); }
    .remarks { display: flex; flex-wrap: wrap; gap: 0 1.2rem; margin: .2rem 0 0; padding: 0;
      list-style: none; font-size: .85rem; color: var(--soft); }
    .block { display: grid; grid-template-columns: 5.5rem minmax(0, 42rem) minmax(12rem, 1fr);
      gap: 0 1rem; margin: .15rem 0; padding: .3rem 0 .3rem .7rem;
      border-left: 4px solid var(--keep); }
    .block.drop { border-color: var(--drop); color: var(--soft); }
    .odds, .run > summary { display: flex; align-items: center; gap: .45rem; }
    .odds { align-self: start; height: 1.55rem; }
    .bar { position: relative; flex: none; display: inline-block; width: 2.6rem; height: .4rem;
      background: var(--wash); border-radius: 2px; box-shadow: inset 0 0 0 1px var(--line); }
    .bar i { position: absolute; inset: 0 auto 0 0; background: var(--drop); border-radius: 2px; }
    .bar::after { content: ""; position: absolute; left: 40%; top: -3px; bottom: -3px;
      width: 1.5px; background: var(--soft); }
    .keep .bar i, .key .bar i { background: var(--keep); }
    .number { font-size: .75rem; color: var(--soft); font-variant-numeric: tabular-nums; }
    .text { font-family: var(--serif); font-size: 1.05rem; white-space: pre-wrap; tab-size: 6; }
    .drop .text { font-size: .95rem; }
    .text.heading { font-weight: 700; }
    .keep .text.heading { font-size: 1.15rem; }
    .text.list { padding-inline-start: 1.1rem; }
    .text.list::before { content: "•"; display: inline-block; width: 1.1rem;
      margin-inline-start: -1.1rem; }
    .text.quote { padding-inline-start: 1rem; border-inline-start: 2px solid var(--line);
      font-style: italic; }
    .text.caption { font-size: .9rem; font-style: italic; }
    .text.table { font-family: var(--sans); font-size: .9rem; }
    .facts { display: flex; flex-direction: column; font-size: .75rem; line-height: 1.4;
      color: var(--soft); }
    .facts code { font-size: .7rem; }
    .reason { align-self: start; padding: 0 .4rem; border: 1px solid var(--line);
      border-radius: 4px; background: var(--wash); color: var(--ink); }
    .run { margin: .15rem 0; border-left: 4px solid var(--drop); }
    .run > summary { padding: .15rem 0 .15rem .7rem; font-size: .8rem; color: var(--soft);
      white-space: nowrap; overflow: hidden; }
    .run > summary:hover, .run[open] > summary { background: var(--wash); }
    .run > summary::before { content: "▸"; width: .7rem; }
    .run[open] > summary::before { content: "▾"; }
    .run.doubtful > summary .count { color: var(--doubt); font-weight: 600; }
    .run.doubtful > summary .bar i { background: var(--doubt); }
    .run .block { border-left: 0; }
    .glimpse { overflow: hidden; text-overflow: ellipsis; font-family: var(--serif);
      font-style: italic; }
    .run[open] .glimpse { display: none; }
    :focus-visible { outline: 2px solid var(--doubt); outline-offset: 2px; }
    @media (max-width: 60rem) {
      .block { grid-template-columns: 5.5rem minmax(0, 1fr); }
      .facts { grid-column: 2; flex-direction: row; flex-wrap: wrap; gap: 0 .8rem; }
    }
    @media (max-width: 34rem) {
      main { padding: 0 .5rem 3rem; }
      .block { grid-template-columns: minmax(0, 1fr); }
      .facts { grid-column: 1; }
      .glimpse { display: none; }
    }
    """
}
