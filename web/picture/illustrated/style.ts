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
th{min-width:5.5rem;font-weight:normal;overflow-wrap:anywhere}td code{white-space:nowrap}td p{margin:0 0 .2rem}
a{color:inherit;font-size:.85em;text-decoration-color:var(--soft)}
aside{margin:.8rem 0;padding:.3rem .9rem;border-inline-start:4px solid var(--soft);background:var(--sunk)}
aside.error{border-color:var(--error)}aside.warning{border-color:var(--warning)}
aside.error strong{color:var(--error)}aside.warning strong{color:var(--warning)}.rule,footer{font-size:.85em;color:var(--soft)}
.message{padding:.4rem .9rem;border:1px solid var(--line);border-radius:6px}
@media print{:root{color-scheme:light}body{max-width:none;margin:0;font-size:10.5pt}tr,aside,svg,.message{break-inside:avoid}pre{white-space:pre-wrap}}
@page{margin:18mm 16mm}
`;
