/**
 * The app's own window by WebDriver: Xvfb for a screen, WebKit's driver to reach into it, plain fetch as the client. No
 * driver of Tauri's is needed: WebKitWebDriver starts the binary itself when it is told to.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { binary, tool } from '../house/binaries.js';
import { Program } from '../house/program.js';
import { until } from '../house/until.js';

/** What WebDriver calls an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** A window opens within this, on a busy machine. */
const OPEN_MS = 60_000;

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Fails with what to install where a window cannot be shown at all. */
export function tools() {
  return {
    app: binary('tung-nha'),
    driver: tool('WebKitWebDriver', 'webkit2gtk-driver'),
    xvfb: tool('Xvfb', 'xvfb'),
    bus: tool('dbus-run-session', 'dbus'),
  };
}

export class Window {
  /** What was pressed since {@link afresh}: buttons, links, and fields to write into. Letters are none. */
  taps = 0;
  #opened = [];
  #session;
  #folder;

  /** Opens the app with an empty folder of its own. */
  static async open() {
    const { app, driver, xvfb, bus } = tools();
    const window = new Window();
    window.#folder = await mkdtemp(join(tmpdir(), 'tung-nha-screens-window-'));
    // `-displayfd 1`: the server takes a free number and says it.
    const screen = await Program.start(
      xvfb, ['-displayfd', '1', '-screen', '0', '412x915x24', '-nolisten', 'tcp'], (line) => line.trim() || undefined,
    );
    window.#opened.push(screen);
    const port = await freePort();
    const env = {
      ...process.env,
      DISPLAY: `:${screen.said}`,
      TAURI_WEBVIEW_AUTOMATION: 'true',
      TUNGNHA_DATA: join(window.#folder, 'phone'),
      // A home of its own: what a WebView keeps must not outlive the story.
      XDG_DATA_HOME: join(window.#folder, 'data'),
      XDG_CACHE_HOME: join(window.#folder, 'cache'),
      XDG_CONFIG_HOME: join(window.#folder, 'config'),
      LANG: 'vi_VN.UTF-8',
      LIBGL_ALWAYS_SOFTWARE: '1',
      WEBKIT_DISABLE_DMABUF_RENDERER: '1',
      NO_AT_BRIDGE: '1',
    };
    delete env.WAYLAND_DISPLAY;
    const driving = Program.run(bus, ['--', driver, `--port=${port}`, '--host=127.0.0.1'], { env, detached: true });
    window.#opened.push(driving);
    window.base = `http://127.0.0.1:${port}`;
    await until('WebKitWebDriver answers', () => fetch(`${window.base}/status`).then(({ ok }) => ok, () => false), OPEN_MS);
    const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': { binary: app, args: [] } } };
    try {
      const { sessionId } = await window.#ask('POST', '/session', { capabilities });
      window.#session = `/session/${sessionId}`;
    } catch (error) {
      await window.close();
      throw new Error(`the window did not open: ${error.message}\n${driving.errors}`);
    }
    return window;
  }

  async #ask(method, path, body) {
    const response = await fetch(`${this.base}${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(OPEN_MS),
    });
    const { value } = await response.json();
    if (!response.ok) throw Object.assign(new Error(`${value.error}: ${value.message}`), { code: value.error });
    return value;
  }

  /** Waits for the first element of an XPath that can be seen. */
  #find(what, xpath) {
    return until(`${what} is in the window`, async () => {
      try {
        const found = await this.#ask('POST', `${this.#session}/element`, { using: 'xpath', value: xpath });
        const id = found[ELEMENT];
        return (await this.#ask('GET', `${this.#session}/element/${id}/displayed`)) && id;
      } catch (error) {
        if (['no such element', 'stale element reference'].includes(error.code)) return undefined;
        throw error;
      }
    });
  }

  async #press(what, xpath) {
    await until(`${what} was pressed`, async () => {
      const id = await this.#find(what, xpath);
      try {
        await this.#ask('POST', `${this.#session}/element/${id}/click`, {});
        return true;
      } catch (error) {
        // It lies behind the bar at the foot, or below the screen: a thumb pushes the page up.
        if (['element click intercepted', 'element not interactable'].includes(error.code)) await this.#scrollTo(id);
        // Otherwise the screen was drawn anew between finding and pressing.
        else if (error.code !== 'stale element reference') throw error;
        return false;
      }
    });
    this.taps += 1;
  }

  /** Counts taps from here. */
  afresh() {
    this.taps = 0;
  }

  /** Brings an element into the middle of the window. */
  async #scrollTo(id) {
    const script = "arguments[0].scrollIntoView({ block: 'center' })";
    await this.#ask('POST', `${this.#session}/execute/sync`, { script, args: [{ [ELEMENT]: id }] })
      .catch((error) => error.code === 'stale element reference' || Promise.reject(error));
  }

  /** Pushes the page up to its end, as somebody does who reads; until then a text cannot be answered. */
  async reads(words) {
    await this.sees(words);
    await this.#ask('POST', `${this.#session}/execute/sync`, { script: 'scrollTo(0, document.body.scrollHeight)', args: [] });
  }

  button(words) {
    return this.#press(words, `//button[not(@disabled)][contains(normalize-space(.), ${quoted(words)})]`);
  }

  link(words) {
    return this.#press(words, `//a[contains(normalize-space(.), ${quoted(words)})]`);
  }

  /** Types into the field with this label. */
  async write(label, text) {
    const field = `//input[@id = //label[contains(normalize-space(.), ${quoted(label)})]/@for]`;
    await this.#press(label, field);
    const id = await this.#find(label, field);
    await this.#ask('POST', `${this.#session}/element/${id}/clear`, {});
    await this.#ask('POST', `${this.#session}/element/${id}/value`, { text });
  }

  /** Waits until these words stand in the window. */
  async sees(words) {
    await this.#find(words, `//body//*[not(self::script)][text()[contains(normalize-space(.), ${quoted(words)})]]`);
  }

  /** Writes what the window shows into a file. */
  async picture(file) {
    await writeFile(file, Buffer.from(await this.#ask('GET', `${this.#session}/screenshot`), 'base64'));
  }

  async close() {
    if (this.#session) await this.#ask('DELETE', this.#session).catch(() => undefined);
    for (const program of this.#opened.reverse()) await program.end();
    await rm(this.#folder, { recursive: true, force: true });
  }
}

/** A text for XPath, which knows no escapes. */
function quoted(text) {
  return text.includes('"') ? `'${text}'` : `"${text}"`;
}
