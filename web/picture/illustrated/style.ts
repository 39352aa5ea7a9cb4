/** The sheet of the document: one column, on a screen or on paper. */
export const style = `
:root{color-scheme:light dark;--soft:light-dark(#5a6472,#9aa5b4);--line:light-dark(#dde1e7,#2a313c);--sunk:light-dark(#f0f2f5,#161b22);--error:light-dark(#b3261e,#ff8a80);--warning:light-dark(#8a5300,#f2c14e)}
body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:16px/1.55 Charter,'Bitstream Charter',Cambria,Georgia,serif}
h1{font-size:1.7rem;line-height:1.25}h2{margin:2.2rem 0 .4rem;font-size:1.25rem;break-after:avoid}h2+p{break-after:avoid}
p{margin:.4rem 0}svg{display:block;max-width:100%;height:auto;margin:.8rem 0}
code,pre,td span{font-family:ui-monospace,Menlo,Consolas,monospace;font-size:.82em}td span{color:var(--soft)}
pre{padding:.6rem .8rem;overflow-x:auto;background:var(--sunk);border-radius:6px;line-height:1.45}
table{width:100%;margin:.8rem 0;border-collapse:collapse}caption{text-align:start;font-weight:bold}
th,td{padding:.35rem .6rem .35rem 0;border-top:1px solid var(--line);text-align:start;vertical-align:top}
th{min-width:5.5rem;font-weight:normal;overflow-wrap:anywhere}td code{white-space:nowrap}code{overflow-wrap:anywhere}
section[id] table{table-layout:fixed}section[id] th{width:7rem}section[id] td:nth-child(2){width:11.5rem}td p{margin:0 0 .2rem}
a{color:inherit;font-size:.85em;text-decoration-color:var(--soft)}
aside{margin:.8rem 0;padding:.3rem .9rem;border-inline-start:4px solid var(--soft);background:var(--sunk)}
aside.error{border-color:var(--error)}aside.warning{border-color:var(--warning)}
aside.error strong{color:var(--error)}aside.warning strong{color:var(--warning)}.rule,footer{font-size:.85em;color:var(--soft)}
.message{padding:.4rem .9rem;border:1px solid var(--line);border-radius:6px}
@media (max-width:34rem){tr,th,td,section[id] :is(th,td):nth-child(n){display:block;width:auto;border-top:0;padding:.1rem 0}tr{border-top:1px solid var(--line);padding:.4rem 0}td code{white-space:normal}}
@media print{:root{color-scheme:light}body{max-width:none;margin:0;font-size:10.5pt}tr,aside,svg,.message,h2+p{break-inside:avoid}p{orphans:3;widows:3}pre{font-size:.7em;white-space:pre}pre,aside{print-color-adjust:exact}}
@page{margin:18mm 16mm}
`;
