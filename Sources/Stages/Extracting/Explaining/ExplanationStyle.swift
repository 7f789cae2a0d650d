/// How the HTML page of explanations looks, beyond what `PageStyle` says.
enum ExplanationStyle {
  /// The style sheet. Words in trees are set in the width that `TreeDrawing` counts with.
  static let css: StaticString = """
    :root { --act: #b3261e; --actor: #1f5fbf; --recipient: #8a3fb0; --place: #2e7d4f;
      --date: #9a5b00; --figure: #00707a; --claim: #a1286a; --source: #a1286a; --plain: #8f8a80; }
    @media (prefers-color-scheme: dark) {
      :root { --act: #f2796f; --actor: #7fb2ff; --recipient: #d39cf0; --place: #6fcf97;
        --date: #e8ae57; --figure: #5fc9d2; --claim: #f08fc0; --source: #f08fc0;
        --plain: #9a958b; }
    }
    main { max-width: 90rem; margin: 0 auto; padding: 0 1.25rem 4rem; }
    .document { margin-top: 1.5rem; padding: .2rem 1rem 1rem; background: var(--card);
      border: 1px solid var(--line); border-radius: 8px; }
    .document > summary { list-style: none; padding: .7rem 0; border-bottom: 1px solid var(--line); }
    .document > summary::-webkit-details-marker { display: none; }
    .remarks { margin: .2rem 0 0; font-size: .85rem; color: var(--soft); }
    .sentence { padding: .8rem 0 .4rem; border-bottom: 1px solid var(--line); }
    .sentence:last-child { border-bottom: 0; }
    .text { margin: 0; font: 1.1rem/1.75 var(--serif); }
    .silent .text { font-size: .95rem; color: var(--soft); }
    .index { margin-right: .6rem; font: .75rem var(--mono); color: var(--soft); }
    .mark { --tone: var(--plain); padding: .05em .2em; border-radius: 3px; color: var(--tone);
      background: color-mix(in srgb, var(--tone) 14%, transparent);
      box-shadow: inset 0 -2px var(--tone); }
    .act { --tone: var(--act); } .actor { --tone: var(--actor); }
    .recipient { --tone: var(--recipient); } .place { --tone: var(--place); }
    .date { --tone: var(--date); } .figure { --tone: var(--figure); }
    .claim { --tone: var(--claim); } .source { --tone: var(--source); font-style: italic; }
    .trigger { margin: .6rem 0; padding: .3rem .8rem .5rem; border-left: 3px solid var(--act);
      background: var(--wash); border-radius: 0 6px 6px 0; }
    .trigger.none { border-color: var(--plain); }
    .head { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .9rem; margin: 0; }
    .head b { color: var(--act); }
    .none .head b { color: var(--soft); }
    .coding { font-weight: 600; font-size: .85rem; }
    .outcome { margin: .1rem 0; font-size: .9rem; color: var(--soft); }
    table { border-collapse: collapse; font-size: .88rem; }
    th { text-align: left; font-weight: 400; white-space: nowrap; }
    th .mark { font-size: .78rem; }
    th, td { padding: .1rem .9rem .1rem 0; vertical-align: baseline; }
    .reasons { color: var(--soft); font-size: .82rem; }
    .refusals, .tree > summary { font-size: .8rem; color: var(--soft); }
    .refusals ul { margin: .2rem 0; padding-left: 1.2rem; }
    .drawing { overflow-x: auto; padding-bottom: .4rem; }
    svg { display: block; }
    svg text { text-anchor: middle; font-family: var(--mono); }
    .word { font-size: 13px; fill: var(--ink); }
    .word.act, .word.actor, .word.recipient, .word.place, .word.date, .word.figure, .word.claim,
    .word.source { fill: var(--tone); font-weight: 600; }
    .tag { font-size: 9px; fill: var(--soft); }
    .relation { font-size: 10px; fill: var(--soft); stroke: var(--card); stroke-width: 4px;
      paint-order: stroke; stroke-linejoin: round; }
    .arc { --tone: var(--plain); fill: none; stroke: var(--tone); stroke-width: 1.2px; }
    .arc.act { --tone: var(--act); } .arc.actor { --tone: var(--actor); }
    .arc.recipient { --tone: var(--recipient); } .arc.place { --tone: var(--place); }
    .arc.date { --tone: var(--date); } .arc.figure { --tone: var(--figure); }
    .arc.claim { --tone: var(--claim); } .arc.source { --tone: var(--source); }
    .arc.tip { fill: var(--tone); stroke: none; }
    @media (max-width: 44rem) {
      main { padding: 0 .4rem 3rem; }
      table, tbody, tr, td, th { display: block; }
      tr { margin: .35rem 0; }
    }
    """
}
