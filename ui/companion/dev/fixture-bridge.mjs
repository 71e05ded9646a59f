#!/usr/bin/env node
/**
 * For looking at the companion's screens without the engine: serves the built page with the bridge of `phone serve` and
 * answers its calls from made-up data in memory. It proves nothing about the engine, is in no bundle, and is not what
 * the tests drive (`phone serve` is).
 *
 *     npm run build -w @tung-nha/companion && node ui/companion/dev/fixture-bridge.mjs [--port N] [--houses N] [--fresh] [--role lead]
 *
 * `--fresh` begins as a phone that nobody enrolled, `--houses` sets the length of the longest street,
 * `--role` whose phone it is (a volunteer's otherwise).
 */
import { createReadStream, existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { catalogue, indicators } from './catalogue.mjs';
import { FixtureLessons } from './fixture-lessons.mjs';
import { resultRows, results } from './fixture-results.mjs';
import { FixtureTrust } from './fixture-trust.mjs';

const option = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : process.argv[at + 1];
};
const DIST = fileURLToPath(new URL('../dist/', import.meta.url));
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.woff2': 'font/woff2' };
/** As strict as the shell's own, so that what it would block is blocked here too. */
const CSP = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";
const TOKEN = 'fixture';

const listeners = new Set();
const phone = new FixtureTrust({
  catalogue: catalogue(),
  longest: Number(option('houses', 14)),
  enrolled: !process.argv.includes('--fresh'),
  role: option('role', 'volunteer'),
  touched: (touched) => listeners.forEach((response) => response.write(`event: touched\ndata: ${JSON.stringify(touched)}\n\n`)),
});

const lessons = new FixtureLessons(phone);
const plan = indicators();

async function everyDoor() {
  const streets = await phone.call('streets', {});
  return (await Promise.all(streets.map(({ street, kiet }) => phone.call('doors', { street, kiet })))).flat();
}

const server = createServer(async (request, response) => {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  if (url.pathname.startsWith('/__call/')) return answer(request, response, url.pathname.slice('/__call/'.length));
  if (url.pathname === '/__events') {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    listeners.add(response);
    return request.on('close', () => listeners.delete(response));
  }
  if (url.pathname === '/__bridge.js') {
    response.writeHead(200, { 'content-type': 'text/javascript' });
    return response.end(`window.__TUNGNHA_BRIDGE__ = ${JSON.stringify({ token: TOKEN })};`);
  }
  const file = join(DIST, normalize(url.pathname === '/' ? '/index.html' : url.pathname));
  if (!file.startsWith(DIST) || !existsSync(file)) {
    response.writeHead(404);
    return response.end();
  }
  response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', 'content-security-policy': CSP });
  if (!file.endsWith('index.html')) return createReadStream(file).pipe(response);
  response.end((await readFile(file, 'utf8')).replace('<head>', '<head><script src="/__bridge.js"></script>'));
});

async function answer(request, response, name) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const reply = (status, body) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  };
  if (request.headers['x-tungnha-token'] !== TOKEN) return reply(403, { code: 'not_allowed', message: '' });
  try {
    const args = JSON.parse(Buffer.concat(chunks).toString() || '{}');
    if (name === 'results') return reply(200, results(plan, await phone.call('status', {}), await everyDoor()));
    if (name === 'figure_rows') return reply(200, resultRows(plan, args.line, await everyDoor()));
    if (['lessons', 'add_lesson', 'record_session', 'take_back_session'].includes(name)) return reply(200, await lessons[name](args));
    reply(200, await phone.call(name, args));
  } catch (refusal) {
    if (!refusal.code) console.error(refusal);
    reply(400, { code: refusal.code ?? 'broken', message: refusal.message ?? '' });
  }
}

server.listen(Number(option('port', 0)), '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
