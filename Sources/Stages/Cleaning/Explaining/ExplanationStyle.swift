/// How the HTML page of explanations looks, beyond what `PageStyle` says.
enum ExplanationStyle {
  /// The style sheet. The tick of the bars stands at `ContentSelection.threshold`.
  static let css: StaticString = """
    :root { --keep: #2e7d4f; --drop: #a9a49b; --doubt: #b26a00; }
    @media (prefers-color-scheme: dark) {
      :root { --keep: #63b985; --drop: #6d6961; --doubt: #e0a24a; }
    }
    .key { display: inline-flex; align-items: center; gap: .4rem; }
    .key.keep, .key.drop { padding-left: .5rem; border-left: 4px solid var(--keep); }
    .key.drop { border-color: var(--drop); }
    .key .number { display: none; }
    main { max-width: 82rem; margin: 0 auto; padding: 0 1.25rem 4rem; counter-reset: page; }
    summary { list-style: none; }
    summary::-webkit-details-marker { display: none; }
    .page { margin-top: 1.5rem; padding: 0 1rem .6rem; background: var(--card);
      border: 1px solid var(--line); border-radius: 8px; counter-increment: page; }
    .page > summary { padding: .8rem 0; margin-bottom: .6rem;
      border-bottom: 1px solid var(--line); }
    .page:not([open]) > summary { margin-bottom: 0; border-bottom: 0; padding-bottom: .2rem; }
    h2::before { content: counter(page) "\\2002"; color: var(--soft); font-weight: 400; }
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
