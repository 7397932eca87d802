package dev.pairwright.report.pages;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** How pages look: light and dark, from a phone's width on, and in print. */
final class PageStyle {

    /** Stripped, for a constant would be copied into other classes, where it may grow old. */
    static final String SHEET =
            """
            :root { --ink: #1a1a1b; --faint: #565659; --grid: #d5d5d8; --ground: #fff; --panel: #f5f5f3; --link: #005a8f; --alarm: #8a3200; --alarm-ground: #fff1e6; --good: #0b5a3a; --bad: #8a1c10; --differs: #fff6d9; --minus: #fdeae6; --minus-strong: #f6c5bb; --plus: #e5f2fb; --plus-strong: #b4dbf3; --first: #e69f00; --on-first: #1a1a1b; --second: #0072b2; --on-second: #fff; color-scheme: light dark; }
            @media (prefers-color-scheme: dark) { :root { --ink: #ececec; --faint: #b3b3b6; --grid: #45464b; --ground: #16171a; --panel: #202226; --link: #79c3ef; --alarm: #ffb98a; --alarm-ground: #3a2313; --good: #7fd6ab; --bad: #ff9d8f; --differs: #35301b; --minus: #3a201c; --minus-strong: #6b3128; --plus: #182c3a; --plus-strong: #1e4f72; --first: #e69f00; --on-first: #1a1a1b; --second: #0a78b8; --on-second: #fff; } }
            * { box-sizing: border-box; }
            html { -webkit-text-size-adjust: 100%; }
            body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Helvetica, Arial, sans-serif; }
            main { max-width: 76rem; margin: 0 auto; padding: .5rem 1rem 2rem; overflow-wrap: anywhere; }
            h1 { font-size: 1.5rem; line-height: 1.2; margin: .8rem 0 .2rem; }
            h2 { font-size: 1.15rem; margin: 2rem 0 .6rem; padding-top: .7rem; border-top: 1px solid var(--grid); }
            h3 { font-size: 1rem; margin: 1.2rem 0 .4rem; }
            p { margin: .3rem 0; max-width: 60rem; }
            a { color: var(--link); }
            code, pre { font: .8125rem/1.45 ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; }
            pre { margin: .3rem 0; padding: .5rem .7rem; background: var(--panel); border-radius: .3rem; white-space: pre-wrap; overflow-wrap: anywhere; overflow: hidden; unicode-bidi: isolate; }
            code, td, .w { unicode-bidi: isolate; }
            .sub, .faint { color: var(--faint); }
            .sub { margin: 0 0 .6rem; }
            .mark { margin: 0; padding: .3rem 1rem; text-align: center; font-weight: 600; font-size: .8125rem; letter-spacing: .05em; color: var(--alarm); background: var(--alarm-ground); border-bottom: 1px solid var(--alarm); max-width: none; }
            .notice { border-left: 4px solid var(--alarm); background: var(--alarm-ground); padding: .5rem .8rem; max-width: none; }
            .who { display: inline-block; padding: 0 .55rem; border-radius: 1rem; font-size: .8125rem; font-weight: 600; }
            .who.a { background: var(--first); color: var(--on-first); }
            .who.b { background: var(--second); color: var(--on-second); }
            .good { color: var(--good); font-weight: 600; }
            .bad { color: var(--bad); font-weight: 600; }
            .tell { display: inline-block; border: 1px solid currentColor; border-radius: .25rem; padding: 0 .35rem; font-size: .75rem; font-weight: 600; white-space: nowrap; }
            .two { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: .7rem; margin: .5rem 0; }
            .card { background: var(--panel); border-radius: .5rem; padding: .7rem 1rem; min-width: 0; border-top: 4px solid var(--first); }
            .card.b { border-top-color: var(--second); }
            .card .value { font-size: 1.35rem; line-height: 1.3; margin: .3rem 0; }
            .files { display: flex; flex-wrap: wrap; gap: .1rem .8rem; font-size: .875rem; }
            nav { display: flex; flex-wrap: wrap; gap: .1rem .9rem; font-size: .875rem; }
            table { border-collapse: collapse; width: 100%; font-size: .875rem; }
            th, td { text-align: left; vertical-align: top; padding: .3rem .6rem .3rem .4rem; border-bottom: 1px solid var(--grid); }
            th { color: var(--faint); font-weight: 600; }
            th.fixed { white-space: nowrap; }
            td.n { font-variant-numeric: tabular-nums; }
            tr.differs td { background: var(--differs); }
            tr.differs td:first-child::before { content: "\\2260\\00a0"; font-weight: 600; }
            .row { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 0 .7rem; border-bottom: 1px solid var(--grid); }
            .row > div { min-width: 0; padding: .35rem .5rem; font-size: .875rem; }
            .row.differs > div { background: var(--differs); }
            .row .none { color: var(--faint); }
            .row h3 { grid-column: 1 / -1; margin: .5rem .5rem 0; font-size: .875rem; }
            .heads { border-bottom: 2px solid var(--grid); }
            .diff { border: 1px solid var(--grid); border-radius: .3rem; margin: .3rem 0 1rem; overflow: hidden; }
            .diff .row { border: 0; gap: 0; }
            .diff .row > div { padding: 0 .5rem 0 1.4rem; font: .8125rem/1.45 ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; white-space: pre-wrap; overflow: hidden; position: relative; unicode-bidi: isolate; min-height: 1.2rem; }
            .diff .row > div + div { border-left: 1px solid var(--grid); }
            .diff .minus { background: var(--minus); }
            .diff .plus { background: var(--plus); }
            .diff .minus::before, .diff .plus::before { position: absolute; left: .45rem; content: "\\2212"; font-weight: 700; }
            .diff .plus::before { content: "+"; }
            .diff .minus em { background: var(--minus-strong); font-style: normal; }
            .diff .plus em { background: var(--plus-strong); font-style: normal; }
            .diff .fold { padding: .1rem .5rem; color: var(--faint); background: var(--panel); font-size: .8125rem; }
            i.c { font: 600 .6875rem/1.3 ui-monospace, monospace; font-style: normal; color: var(--alarm); background: var(--alarm-ground); border: 1px solid currentColor; border-radius: .2rem; padding: 0 .15rem; margin: 0 1px; white-space: nowrap; user-select: none; }
            i.lf { font: 600 .625rem/1.3 ui-monospace, monospace; color: var(--faint); margin: 0 1px; user-select: none; }
            i.cut { color: var(--faint); }
            .step { border: 1px solid var(--grid); border-radius: .4rem; margin: .6rem 0; padding: .4rem .8rem .5rem; }
            .step.denied, .call.denied { border-left: 4px solid var(--alarm); }
            .step.asks, .call.asks { border-left: 4px solid var(--second); }
            .step h3 { margin: .1rem 0 .3rem; font-size: .875rem; display: flex; flex-wrap: wrap; gap: 0 .6rem; }
            .step h3 span { font-weight: 400; color: var(--faint); }
            .call { margin: .4rem 0; padding: .3rem 0 .1rem .7rem; border-left: 3px solid var(--grid); }
            .call p { display: flex; flex-wrap: wrap; gap: .1rem .5rem; align-items: baseline; max-width: none; }
            .call dl, .pins dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .1rem .8rem; margin: .2rem 0; }
            dt { color: var(--faint); font-size: .875rem; }
            dd { margin: 0; min-width: 0; font-size: .875rem; }
            dd pre { margin: 0; }
            summary { cursor: pointer; color: var(--link); font-size: .875rem; }
            footer { margin-top: 2.5rem; padding-top: .6rem; border-top: 1px solid var(--grid); color: var(--faint); font-size: .8125rem; }
            .only { display: none; }
            @media (max-width: 42rem) {
              main { padding: .5rem .7rem 2rem; }
              .two, .row { grid-template-columns: minmax(0, 1fr); }
              .only { display: inline-block; }
              .row.same > div + div { display: none; }
              .row .none, .heads { display: none; }
              table { font-size: .8125rem; }
              th .who { padding: 0 .25rem; border-radius: .3rem; font-size: .6875rem; }
              .diff .row > div + div { border-left: 0; }
              .diff .row > div:empty { display: none; }
              th, td { padding: .25rem .3rem .25rem .2rem; }
              .call dl, .pins dl { grid-template-columns: minmax(0, 1fr); }
            }
            @media print { pre, .step, .row { break-inside: avoid; } nav { display: none; } }
            """
                    .strip();

    /** The hash that lets this sheet, and no other, apply. */
    static final String HASH = hash();

    private PageStyle() {}

    private static String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(SHEET.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
