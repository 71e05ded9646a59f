/**
 * A stand-in for the server, for looking at the desk and never part of a build (see README.md in this folder). The ward
 * that is shown goes by the name one signs in with; every password but `sai` is right.
 */

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SubmissionState } from '@tung-nha/shared/generated';
import { defineConfig, mergeConfig, type Connect, type Plugin } from 'vite';
import desk from '../vite.config.ts';
import { madeUpFigures } from './made-up-figures.ts';
import { madeUpFirst } from './made-up-first.ts';
import { madeUpWard, type Scenario, type Ward } from './made-up-ward.ts';

const BY_NAME: Record<string, Scenario> = { trong: 'empty', moi: 'unvisited', it: 'small' };
const wards = new Map<Scenario, Ward>();
const listeners = new Set<ServerResponse>();

function wardOf(name: string): Ward {
  const scenario = BY_NAME[name] ?? 'whole';
  const made = wards.get(scenario) ?? madeUpWard(scenario);
  wards.set(scenario, made);
  return made;
}

/** What the server withholds from a viewer. */
function discreet(key: string, value: unknown): unknown {
  if (key === 'called' || key === 'by' || key === 'byName') return '';
  if (key === 'note' || key === 'unit' && typeof value === 'string') return null;
  if (key === 'helped') return [];
  return value === 'declined' ? 'nobody_home' : value;
}

function reply(to: ServerResponse, status: number, body?: unknown, name = ''): void {
  to.statusCode = status;
  to.setHeader('content-type', 'application/json');
  to.end(body === undefined ? '' : JSON.stringify(body, name === 'xem' ? discreet : undefined));
}

async function read(from: IncomingMessage): Promise<Record<string, string>> {
  const parts: Buffer[] = [];
  for await (const part of from) parts.push(part as Buffer);
  return JSON.parse(Buffer.concat(parts).toString() || '{}') as Record<string, string>;
}

const signedIn = (from: IncomingMessage): string | undefined => /(?:^|; )desk=([^;]+)/.exec(from.headers.cookie ?? '')?.[1];
const sessionOf = (name: string) => ({ name: name === 'xem' ? 'Lãnh đạo phường' : 'Chị Hạnh', role: name === 'xem' ? 'viewer' : 'supervisor', ward: 'An Hải' });

const figures = new Map<Ward, ReturnType<typeof madeUpFigures>>();

function figuresOf(ward: Ward): ReturnType<typeof madeUpFigures> {
  const made = figures.get(ward) ?? madeUpFigures(ward);
  figures.set(ward, made);
  return made;
}

const firsts = new Map<Ward, ReturnType<typeof madeUpFirst>>();

function firstOf(ward: Ward): ReturnType<typeof madeUpFirst> {
  const made = firsts.get(ward) ?? madeUpFirst(ward, figuresOf(ward));
  firsts.set(ward, made);
  return made;
}

async function answer(from: IncomingMessage, to: ServerResponse, path: string, asked: URLSearchParams): Promise<void> {
  const errand = `${from.method} ${path}`;
  const name = signedIn(from);
  if (from.method !== 'GET' && from.headers['x-tungnha'] !== 'desk') return reply(to, 403, { code: 'not_allowed', message: '' });
  if (errand === 'POST session') {
    const asked = await read(from);
    if (asked['password'] === 'sai') return reply(to, 401, { code: 'not_allowed', message: '' });
    const who = encodeURIComponent(asked['name'] ?? '');
    to.setHeader('set-cookie', `desk=${who}; HttpOnly; SameSite=Strict; Path=/`);
    return reply(to, 200, sessionOf(who));
  }
  if (name === undefined) return reply(to, 401, { code: 'not_allowed', message: '' });
  const ward = wardOf(name);
  const [first, second = ''] = path.split('/');
  if (errand === 'DELETE session') {
    to.setHeader('set-cookie', 'desk=; Max-Age=0; Path=/');
    return reply(to, 204);
  }
  if (errand === 'POST conflicts/choose') {
    const { document = '', field = '' } = await read(from);
    if (!ward.choose(document, field)) return reply(to, 404, { code: 'not_found', message: '' });
    for (const listener of listeners) listener.write('event: touched\ndata: {}\n\n');
    return reply(to, 200, {});
  }
  if (errand === 'POST cuts') {
    const cut = figuresOf(ward).freeze((await read(from))['day'] ?? '');
    if (!cut) return reply(to, 400, { code: 'malformed', message: 'Ngày chốt phải là hôm nay hoặc một ngày đã qua của năm nay. Chưa có gì thay đổi.' });
    return reply(to, 200, cut);
  }
  if (errand === 'POST submissions') {
    const { owner = '', state = '' } = await read(from);
    return firstOf(ward).submit({ owner, state: state as SubmissionState }) ? reply(to, 200, {}) : reply(to, 404, { code: 'not_found', message: '' });
  }
  if (errand === 'GET events') {
    to.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    to.write(': open\n\n');
    listeners.add(to);
    from.on('close', () => listeners.delete(to));
    return;
  }
  const found =
    errand === 'GET session' ? sessionOf(name)
    : errand === 'GET first' ? firstOf(ward).first()
    : errand === 'GET submissions' ? firstOf(ward).submissions()
    : errand === 'GET pictures' ? firstOf(ward).pictures((asked.get('areas') ?? '').split(','))
    : errand === 'GET weeks' ? firstOf(ward).weeks(asked.get('area') ?? '')
    : errand === 'GET coverage' ? ward.coverage()
    : errand === 'GET phones' ? ward.phones()
    : errand === 'GET conflicts' ? ward.conflicts()
    : errand === 'GET figures' ? figuresOf(ward).page(asked.get('area') ?? '', asked.get('cut') ?? '')
    : errand === 'GET figures/rows' ? figuresOf(ward).rows(asked.get('line') ?? '', asked.get('area') ?? '')
    : first === 'areas' ? ward.area(second)
    : first === 'households' ? ward.household(second)
    : undefined;
  return found === undefined ? reply(to, 404, { code: 'not_found', message: '' }) : reply(to, 200, found, first === 'figures' ? '' : name);
}

const serve: Connect.NextHandleFunction = (from, to, next) => {
  const [, path, query = ''] = /^\/desk\/api\/([^?]*)\??(.*)/.exec(from.url ?? '') ?? [];
  if (path === undefined) return next();
  answer(from, to, path, new URLSearchParams(query)).catch((error: unknown) => next(error));
};

/** A real server to show instead, such as http://127.0.0.1:8080. */
const real = process.env['DESK_SERVER'];
// The server compares Origin with Host, so the browser's Host has to reach it.
const proxy = real ? { '/desk/api': { target: real, changeOrigin: false } } : {};

const standIn: Plugin = {
  name: 'made-up-ward',
  configureServer: ({ middlewares }) => void (real ?? middlewares.use(serve)),
  configurePreviewServer: ({ middlewares }) => {
    // What the real server sends: a built page that needs more than this would be blank there.
    middlewares.use((_, to, next) => {
      to.setHeader('content-security-policy', "default-src 'self'");
      next();
    });
    if (!real) middlewares.use(serve);
  },
};

export default mergeConfig(desk, defineConfig({ root: new URL('..', import.meta.url).pathname, plugins: [standIn], server: { host: '127.0.0.1', proxy }, preview: { host: '127.0.0.1', proxy } }));
