/** *Điều hành*, part by part, with one member whose row stands open, a code on the screen, a list that needs a look, and
 * a hurried evening of yesterday's (`evening`, its day). */
import { readFile } from 'node:fs/promises';
import { WORKBOOK } from '../house/binaries.js';
import { listOfNowhere } from '../house/list.js';

export async function runningTheWard({ clerk, evening }, stop) {
  const { page } = clerk;
  const button = (name) => page.getByRole('button', { name, exact: true }).first();
  await clerk.opens('#/dieu-hanh');
  await button('Sửa').waitFor();
  await stop('desk-running-members');
  await button('Sửa').click();
  await page.getByText('Giao hết tổ cho người khác').waitFor();
  await stop('desk-running-member');
  await button('Thu quyền máy').click();
  await page.getByRole('dialog').waitFor();
  await stop('desk-running-confirm');
  await button('Thôi, không làm').click();
  await clerk.opens('#/dieu-hanh?mo=moi');
  await page.getByLabel('Gọi tôi là').first().waitFor();
  await stop('desk-running-new-member');
  await button('Thôi').click();
  await button('Cấp mã cho máy').click();
  await page.locator('.code').waitFor();
  await stop('desk-running-code');
  await button('Xong').click();
  await clerk.opens('#/dieu-hanh/nhap-danh-sach');
  await page.locator('tbody tr').first().waitFor();
  await stop('desk-running-import');
  await page.locator('input[type=file]').setInputFiles([{ name: 'danh-sach-ho.xlsx', mimeType: 'application/octet-stream', buffer: await readFile(WORKBOOK) }, { name: 'to-20.xlsx', mimeType: 'application/octet-stream', buffer: listOfNowhere() }]);
  await page.getByLabel('Tổ dân phố số').waitFor();
  await stop('desk-running-import-read');
  await clerk.opens('#/dieu-hanh/loi-xin-phep');
  await page.locator('textarea').first().waitFor();
  await stop('desk-running-wording');
  await clerk.opens('#/dieu-hanh/to-dan-pho');
  await page.locator('summary', { hasText: 'Nhập các tổ thành một' }).click();
  await stop('desk-running-units');
  for (const part of ['typed', 'line', 'paper', 'week', 'skill', 'record']) {
    await clerk.opens(`#/dieu-hanh/so-phuong?mo=${part}`);
    await page.locator('main form').waitFor();
    await stop(`desk-running-book-${part}`);
  }
  await page.getByLabel('Tổ dân phố').selectOption({ index: 1 });
  await page.getByLabel('Nội dung (không ghi tên bà con)').fill('Góc chỉ VNeID ở quán cà phê đầu kiệt 45, mở mỗi tối thứ Ba');
  await button('Ghi vào sổ').click();
  await clerk.sees('Đã ghi vào sổ.');
  await stop('desk-running-book-written');
  await clerk.opens(`#/dieu-hanh/kiem-tra?thang=${evening.slice(0, 7)}`);
  await page.locator('tbody tr').first().waitFor();
  await stop('desk-running-checks');
  await clerk.opens('#/dieu-hanh/tai-khoan');
  await page.locator('tbody tr').first().waitFor();
  await stop('desk-running-accounts');
  await clerk.opens('#/dieu-hanh/nhat-ky');
  await clerk.sees('Nhật ký còn nguyên');
  await stop('desk-running-log');
}
