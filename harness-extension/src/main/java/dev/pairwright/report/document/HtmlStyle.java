package dev.pairwright.report.document;

/** How the page looks. */
final class HtmlStyle {

    static final String SHEET =
            """
            :root { --ink: #1a1a1b; --faint: #5a5a5b; --grid: #d8d8d9; --ground: #fff; --panel: #f6f6f4; --link: #005a8f; --alarm: #8a3200; --alarm-ground: #fff1e6; color-scheme: light dark; }
            @media (prefers-color-scheme: dark) { :root { --ink: #ececec; --faint: #b0b0b0; --grid: #444; --ground: #16171a; --panel: #202226; --link: #79c3ef; --alarm: #ffb98a; --alarm-ground: #3a2313; } }
            * { box-sizing: border-box; }
            html { -webkit-text-size-adjust: 100%; }
            body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Helvetica, Arial, sans-serif; }
            main { max-width: 62rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
            h1 { font-size: 1.7rem; line-height: 1.2; margin: 1rem 0 .3rem; }
            h2 { font-size: 1.25rem; margin: 2.4rem 0 .6rem; padding-top: .8rem; border-top: 1px solid var(--grid); }
            h3 { font-size: 1rem; margin: 1.6rem 0 .4rem; }
            p, li { max-width: 46rem; }
            a { color: var(--link); }
            .sub { color: var(--faint); margin: 0 0 .8rem; }
            nav { display: flex; flex-wrap: wrap; gap: .1rem .9rem; font-size: .875rem; }
            .mark { position: sticky; top: 0; z-index: 1; padding: .35rem 1rem; text-align: center; font-weight: 600; font-size: .875rem; letter-spacing: .06em; color: var(--alarm); background: var(--alarm-ground); border-bottom: 1px solid var(--alarm); }
            .notice { border-left: 4px solid var(--alarm); background: var(--alarm-ground); padding: .6rem .8rem; }
            .tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: .8rem; margin: 1rem 0; }
            .tile { background: var(--panel); border-radius: .5rem; padding: .8rem 1rem; }
            .label, .detail { color: var(--faint); font-size: .875rem; }
            .value { font-size: 1.9rem; font-weight: 600; line-height: 1.25; font-variant-numeric: tabular-nums; }
            .scroll { overflow-x: auto; margin: .8rem 0; }
            table { border-collapse: collapse; font-size: .875rem; min-width: 100%; }
            th, td { text-align: left; vertical-align: top; padding: .3rem .8rem .3rem 0; border-bottom: 1px solid var(--grid); overflow-wrap: normal; }
            th { color: var(--faint); font-weight: 600; white-space: nowrap; }
            td { overflow-wrap: break-word; min-width: 4rem; max-width: 30rem; }
            .n { font-variant-numeric: tabular-nums; white-space: nowrap; }
            i.c, i.lf { font: 600 .6875rem/1.3 ui-monospace, monospace; font-style: normal; color: var(--alarm); background: var(--alarm-ground); border: 1px solid currentColor; border-radius: .2rem; padding: 0 .15rem; white-space: nowrap; user-select: none; }
            i.cut { color: var(--faint); }
            summary { color: var(--link); cursor: pointer; font-size: .875rem; margin: .8rem 0; }
            pre { overflow-x: auto; background: var(--panel); padding: .7rem .9rem; border-radius: .4rem; font-size: .8125rem; }
            .figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(26rem, 100%), 1fr)); gap: 1.5rem; align-items: start; }
            figure { margin: 0; min-width: 0; }
            figure svg { width: 100%; height: auto; max-width: 34rem; display: block; }
            figcaption { font-size: .875rem; color: var(--faint); max-width: 34rem; }
            @media print {
              :root { --ink: #000; --faint: #444; --grid: #ccc; --ground: #fff; --panel: #f4f4f4; --link: #000; --alarm: #000; --alarm-ground: #fff; }
              body { font-size: 10pt; }
              nav { display: none; }
              .mark { position: fixed; left: 0; right: 0; }
              main { padding-top: 2rem; }
              .scroll { overflow: visible; }
              details::details-content { content-visibility: visible; display: block; }
              figure, .tile, tr { break-inside: avoid; }
            }
            """;

    private HtmlStyle() {}
}
