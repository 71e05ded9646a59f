/** The supervisor at the desk: signs in, goes by links, reads figures as they stand on the page. */
import { quiet } from './glass.js';

/** `1.234` as a number. */
export function figure(text) {
  const digits = text.replaceAll('.', '').trim();
  if (!/^\d+$/.test(digits)) throw new Error(`no figure: “${text}”`);
  return Number(digits);
}

export class Clerk {
  constructor(page, ward) {
    this.page = page;
    this.ward = ward;
  }

  async tries(name, password) {
    await this.page.getByLabel('Tên đăng nhập').fill(name);
    await this.page.getByLabel('Mật khẩu', { exact: true }).fill(password);
    await this.page.locator('button.main', { hasText: 'Đăng nhập' }).click();
  }

  /** Signs in and waits for the first page. */
  async signsIn() {
    await this.tries(this.ward.supervisor.name, this.ward.supervisor.password);
    await this.page.getByRole('heading', { name: 'Ba con số' }).waitFor();
  }

  /** Gives the password to the sheet that asks for it again. */
  async confirms(password = this.ward.supervisor.password) {
    const sheet = this.page.getByRole('dialog', { name: 'Xin nhập lại mật khẩu' });
    await sheet.getByLabel('Mật khẩu').fill(password);
    await sheet.getByRole('button', { name: 'Làm tiếp', exact: true }).click();
    return sheet;
  }

  /** Waits until these words stand on the page. */
  async sees(words) {
    await this.page.getByText(words).filter({ visible: true }).first().waitFor();
  }

  /** Goes to the address behind a `#`, and waits until the page there has its heading. */
  async opens(hash) {
    await this.page.evaluate((to) => {
      location.hash = to;
    }, hash);
    await quiet(this.page);
    await this.page.locator('main h1').first().waitFor();
  }

  /** The table of tổ as it stands: every number of a row, and the address that each leads to. */
  rows() {
    return this.page.locator('main tbody tr').evaluateAll((rows) => rows.map((row) => {
      const cell = (name) => row.querySelector(`td.${name}`);
      const numbers = (at) => (at?.textContent ?? '').trim().split('/');
      const links = [...row.querySelectorAll('td a')].map((link) => ({ text: link.textContent.trim(), href: link.getAttribute('href') }));
      const unit = row.querySelector('th.unit');
      return {
        number: unit.querySelector('a').textContent.replace('Tổ', '').trim(),
        oldWard: (unit.querySelector('span')?.textContent ?? '').replace(/ cũ$/, '').trim(),
        visited: numbers(cell('visited')),
        met: numbers(cell('met')),
        left: (cell('left')?.textContent ?? '').trim(),
        links,
      };
    }));
  }

  /** The ward's own row, above the others. */
  total() {
    return this.page.locator('main thead tr.total').evaluate((row) => ({
      visited: row.querySelector('td.visited').textContent.trim().split('/'),
      met: row.querySelector('td.met').textContent.trim().split('/'),
    }));
  }
}
