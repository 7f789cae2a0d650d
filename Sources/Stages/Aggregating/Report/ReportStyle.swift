/// How the report looks: on a screen of any width, light or dark, and on paper.
enum ReportStyle {
  /// The style sheet. Fonts are the reader's own, since nothing is fetched.
  static let css: StaticString = """
    :root {
      color-scheme: light dark;
      --paper: #faf8f4; --card: #fff; --ink: #1d1b18; --soft: #6a645c; --line: #ddd6ca;
      --deadly: #b3261e; --calm: #2f6690; --talk: #58717f; --mark: #ffe9a8; --land: #f1ece1; --sea: #fbfaf7;
      --serif: Charter, "Bitstream Charter", "Iowan Old Style", Georgia, Cambria, serif;
      --sans: system-ui, -apple-system, "Segoe UI", "Helvetica Neue", "DejaVu Sans", sans-serif;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #171614; --card: #201f1c; --ink: #ece7de; --soft: #a39c91; --line: #38352f;
        --deadly: #f2796f; --calm: #7fb3d8; --talk: #9db4c0; --mark: #5a4a12; --land: #2b2925; --sea: #1b1a18;
      }
    }
    * { box-sizing: border-box; }
    body { margin: 0; background: var(--paper); color: var(--ink); font: 17px/1.5 var(--serif);
      overflow-wrap: break-word; }
    main, .masthead { max-width: 62rem; margin: 0 auto; padding: 0 1.25rem; }
    .masthead { padding-top: 2.5rem; }
    .brand { margin: 0; font: 600 .8rem/1 var(--sans); letter-spacing: .12em;
      text-transform: uppercase; color: var(--deadly); }
    h1 { margin: .5rem 0 1rem; font-size: clamp(1.6rem, 5vw, 2.5rem); line-height: 1.15; }
    h2 { margin: 3rem 0 .5rem; font-size: 1.5rem; line-height: 1.2; }
    .day > h3 { position: sticky; top: 0; z-index: 1; margin: 2rem 0 .75rem; padding: .4rem 0;
      background: var(--paper); border-bottom: 1px solid var(--line);
      font: 600 .95rem/1.3 var(--sans); color: var(--soft); font-variant-numeric: tabular-nums; }
    .skip { position: absolute; left: -99rem; }
    .skip:focus { left: 1rem; top: .5rem; padding: .4rem .8rem; background: var(--card); }
    nav ul { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; margin: .7rem 0 0; padding: 0;
      list-style: none; font: .9rem/1.6 var(--sans); }
    h3 { margin: 1rem 0 .3rem; font: 600 1rem/1.3 var(--sans); }
    .changes, .gravest { margin: 0; padding: 0; list-style: none; font-size: .95rem; }
    .gravest { columns: 20rem 2; column-gap: 2.5rem; }
    .gravest li { break-inside: avoid; }
    .gravest a { font-weight: 600; }
    .changes li, .gravest li { margin: 0 0 .45rem; }
    .changes small, .gravest small { display: block; font: .8rem/1.4 var(--sans); color: var(--soft); }
    .facts { display: flex; flex-wrap: wrap; gap: .4rem 1.8rem; margin: 0; padding: .8rem 0;
      list-style: none; border-block: 1px solid var(--line); font: .9rem/1.4 var(--sans);
      color: var(--soft); }
    .facts b { font-size: 1.35rem; color: var(--ink); font-variant-numeric: tabular-nums; }
    figure { margin: 1.5rem 0 0; }
    figure svg { display: block; width: 100%; height: auto; background: var(--sea);
      border: 1px solid var(--line); border-radius: 6px; }
    figcaption, .note, .empty { margin: .4rem 0 0; font: .85rem/1.4 var(--sans);
      color: var(--soft); }
    svg text { font: 12px var(--sans); fill: var(--ink); }
    .graticule, .axis { stroke: var(--line); stroke-width: 1; }
    .graticule { stroke-opacity: .5; }
    .land { fill: var(--land); stroke: var(--line); stroke-width: 8; stroke-linejoin: round; }
    svg .inside { font-size: 10px; font-weight: 600; text-anchor: middle; pointer-events: none; }
    .points.off { opacity: .12; }
    svg .degree { font-size: 10px; fill: var(--soft); text-anchor: middle; }
    svg .degree.row { text-anchor: start; }
    svg .place { paint-order: stroke; stroke: var(--land); stroke-width: 3px; }
    svg .country { font-size: 10px; letter-spacing: .2em; fill: var(--soft); }
    .point, .bar { fill: var(--calm); }
    .point { fill-opacity: .6; stroke: var(--calm); stroke-width: 1.5; }
    .point.deadly { fill: var(--deadly); stroke: var(--deadly); }
    .bar.deadly { fill: var(--deadly); }
    svg .count, svg .label { text-anchor: middle; font-size: 11px; }
    svg .label { fill: var(--soft); }
    .filter { display: grid; grid-template-columns: repeat(auto-fill, minmax(9.5rem, 1fr));
      gap: .5rem .8rem; align-items: end; margin: .5rem 0 1rem; font: .85rem/1.3 var(--sans); }
    .filter[hidden] { display: none; }
    .filter .word { grid-column: span 2; }
    .filter label { display: block; color: var(--soft); }
    .filter input, .filter select, .filter button { width: 100%; padding: .4rem .55rem;
      font: inherit; color: inherit; background: var(--card); border: 1px solid var(--line);
      border-radius: 6px; }
    .filter button { cursor: pointer; }
    .filter output { grid-column: 1 / -1; min-height: 1.3em; font-weight: 600; }
    .filter:not(.on) button { visibility: hidden; }
    article { margin: 0 0 1rem; padding: 1rem 1.15rem .7rem; background: var(--card);
      border: 1px solid var(--line); border-left: 4px solid var(--talk); border-radius: 6px;
      scroll-margin-top: 3rem; }
    article.material_conflict { border-left-color: var(--deadly); }
    article.material_cooperation, article.verbal_cooperation { border-left-color: var(--calm); }
    article:target { outline: 2px solid var(--calm); }
    .kicker { display: flex; flex-wrap: wrap; gap: .15rem .9rem; margin: 0;
      font: .85rem/1.5 var(--sans); color: var(--soft); }
    .kicker .type { font-weight: 600; color: var(--ink); }
    .kicker .sources { margin-left: auto; }
    .badge { padding: 0 .5em; border: 1px solid currentColor; border-radius: 1em;
      color: var(--deadly); }
    .badge.fresh { color: var(--calm); }
    .differ { margin: .2rem 0; font: .85rem/1.5 var(--sans); color: var(--deadly); }
    h4 { margin: .2rem 0 .4rem; font-size: 1.2rem; line-height: 1.3; }
    .figures { display: flex; flex-wrap: wrap; gap: .4rem 2rem; margin: 0 0 .6rem; padding: 0;
      list-style: none; font: .95rem/1.4 var(--sans); }
    .figures li { flex: 0 1 auto; max-width: 100%; }
    .figures b { font-size: 1.15rem; font-variant-numeric: tabular-nums; }
    .figures .killed b { color: var(--deadly); }
    .figures small { display: block; color: var(--soft); }
    .best { color: var(--soft); }
    blockquote { margin: .7rem 0; padding-left: .9rem; border-left: 2px solid var(--line); }
    blockquote p { margin: 0; }
    mark { padding: 0 .12em; color: inherit; background: var(--mark); border-radius: 2px; }
    b.a, b.r, b.p { font-weight: inherit; text-decoration: underline; text-underline-offset: .18em;
      text-decoration-thickness: 2px; text-decoration-color: var(--deadly); }
    b.r { text-decoration-color: var(--calm); text-decoration-style: double; }
    b.p { text-decoration-color: var(--soft); text-decoration-style: dotted; }
    cite { font: .85rem/1.5 var(--sans); color: var(--soft); }
    .says { margin-left: .7em; font-style: italic; }
    a { color: var(--calm); text-underline-offset: .15em; }
    details { margin: .4rem 0; font: .85rem/1.5 var(--sans); color: var(--soft); }
    details blockquote { font: 17px/1.5 var(--serif); color: var(--ink); }
    summary { cursor: pointer; }
    dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .1rem .9rem;
      margin: .5rem 0; overflow-wrap: anywhere; }
    dt { font-weight: 600; } dd { margin: 0; }
    .grid { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr));
      gap: 1.5rem 2.5rem; align-items: start; }
    .scroll { overflow-x: auto; }
    .grid + .note { margin-top: 1.5rem; }
    table { width: 100%; border-collapse: collapse; font: .88rem/1.4 var(--sans);
      font-variant-numeric: tabular-nums; }
    caption { padding: .3rem 0; font-weight: 600; text-align: left; }
    th, td { padding: .3rem .5rem; border-bottom: 1px solid var(--line); text-align: right;
      vertical-align: top; }
    td { white-space: nowrap; }
    .odd { color: var(--deadly); }
    #counts .scroll, #coverage .scroll { margin-bottom: 1.2rem; }
    th { font-weight: 400; } thead th { color: var(--soft); }
    th:first-child { padding-left: 0; text-align: left; }
    footer { margin: 3rem 0 4rem; padding-top: .1rem; border-top: 1px solid var(--line);
      color: var(--soft); font-size: .95rem; max-width: 44rem; }
    footer h2 { margin-top: 1.5rem; font-size: 1.1rem; color: var(--ink); }
    [hidden] { display: none; }
    :focus-visible { outline: 2px solid var(--calm); outline-offset: 2px; }
    @media (max-width: 34rem) {
      article { padding: .8rem .9rem .5rem; }
      .kicker .sources { margin-left: 0; }
      svg text, svg .place { font-size: 20px; }
      svg .degree, svg .country, svg .count, svg .label, svg .inside { font-size: 16px; }
      svg .minor, svg .degree, svg .country { display: none; }
      .filter { grid-template-columns: 1fr 1fr; }
    }
    @media print {
      :root { --paper: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #bbb;
        --deadly: #a11; --calm: #246; --mark: #ffe9a8; --land: #f0eee8; --sea: #fff; }
      body { font-size: 10.5pt; }
      .filter, nav, .skip, details { display: none; }
      article, figure, tr { break-inside: avoid; }
      h2, h3 { break-after: avoid; }
      mark { font-weight: 700; }
      .day > h3 { position: static; }
      blockquote a[href]::after { content: " <" attr(href) ">"; font-size: 8pt;
        overflow-wrap: anywhere; }
    }
    """
}
