/** How the page of a list looks: SharePoint's classes for formats in a light and a dark theme, near enough to judge by. */

const light = `--bg:#fff;--text:#242424;--muted:#5c5c5c;--line:#d1d1d1;--theme:#03787c;--soft:#f5f5f5;--green:#0e700e;
--severe:#fdd3cc;--severe-text:#242424;--warn:#fff4ce;--good:#dff6dd;--low:#e6e6e6;--suite:#03787c;--link:#03696d`;
const dark = `--bg:#1f1f1f;--text:#fff;--muted:#c8c8c8;--line:#525252;--theme:#4fc3c7;--soft:#2b2b2b;--green:#6ccb5f;
--severe:#6e2216;--severe-text:#fff;--warn:#4a3c05;--good:#12380f;--low:#3d3d3d;--suite:#0b3b3d;--link:#63d2d6`;

export const pageStyle = `
:root{${light}}
:root[data-theme=dark]{${dark};color-scheme:dark}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--text);font:14px/1.4 "Segoe UI",system-ui,"Noto Sans","Open Sans",sans-serif}
a{color:var(--link)}
a:focus-visible,summary:focus-visible{outline:2px solid currentColor;outline-offset:2px}
.suite{display:flex;justify-content:space-between;padding:12px 20px;background:var(--suite);color:#fff;font-weight:600}
.suite .who{font-weight:400}
.site{display:flex;justify-content:space-between;align-items:center;padding:12px 20px;border-bottom:1px solid var(--line)}
.site p{margin:0;font-size:18px;font-weight:600}
.frame{display:flex}
.lists{flex:none;width:190px;padding:16px 0}
ul{list-style:none;margin:0;padding:0}
.lists a{display:block;padding:7px 20px;color:inherit;text-decoration:none;border-left:3px solid transparent}
.lists a[aria-current]{background:var(--soft);border-left-color:var(--theme);font-weight:600}
main{flex:1;min-width:0;padding:16px 20px 40px}
h1{margin:0 0 8px;font-size:22px}
.views ul{display:flex;flex-wrap:wrap;gap:4px 16px;margin-bottom:12px;border-bottom:1px solid var(--line)}
.views a{display:block;padding:6px 0;color:inherit;text-decoration:none;border-bottom:3px solid transparent}
.views a[aria-current]{border-bottom-color:var(--theme);font-weight:600}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%}
th{padding:8px 10px;text-align:left;font-weight:400;color:var(--muted);border-bottom:1px solid var(--line);white-space:nowrap}
td{padding:9px 10px;vertical-align:top;border-bottom:1px solid var(--line);max-width:340px}
.lines{white-space:pre-line}
summary{padding:10px 4px;cursor:pointer}
summary>div,summary>span{display:inline-flex!important}
.pager{display:flex;gap:16px;padding:16px 0}
.empty{color:var(--muted);padding:24px 0}
.icon{width:14px;height:14px;vertical-align:-2px;fill:currentColor}
.icon title{display:none}
.format-error{color:var(--text);border:1px dashed var(--line);padding:2px 6px}
.ms-fontColor-neutralPrimary{color:var(--text)}
.ms-fontColor-neutralSecondary{color:var(--muted)}
.ms-fontColor-themePrimary{color:var(--theme)}
.ms-fontColor-green{color:var(--green)}
.ms-fontColor-white{color:var(--bg)}
.ms-bgColor-neutralPrimary{background:var(--text)}
.ms-bgColor-neutralLighter{background:var(--soft)}
.ms-borderColor-neutralPrimary{border-color:var(--text)}
.ms-borderColor-neutralSecondary{border-color:var(--muted)}
.sp-field-severity--severeWarning,.sp-field-severity--blocked{background:var(--severe);color:var(--severe-text)}
.sp-field-severity--warning{background:var(--warn)}
.sp-field-severity--good{background:var(--good)}
.sp-field-severity--low{background:var(--low)}
@media (max-width:700px){.frame{display:block}.lists{width:auto;padding:8px 0;border-bottom:1px solid var(--line)}
.lists ul{display:flex;overflow-x:auto}.lists a{white-space:nowrap;padding:7px 12px}}
`;
