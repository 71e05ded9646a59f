/** A walk through every page of the desk, with a ward in which something has happened. Told as the companion's is. */
import { WALKED } from '../house/past.js';
import { atTheFirstPage } from './desk-first.js';
import { amongReports } from './desk-reports.js';

export async function atTheDesk({ clerk, doors }, stop) {
  await stop('desk-sign-in');
  await clerk.tries(clerk.ward.supervisor.name, 'sai-mat-khau');
  await clerk.sees(/Tên hoặc mật khẩu (chưa|không) đúng/);
  await stop('desk-sign-in-wrong');
  await clerk.signsIn();
  await atTheFirstPage({ clerk }, stop);
  await clerk.opens('#/do-phu');
  await clerk.page.locator('tbody th.unit').first().waitFor();
  await stop('desk-coverage');
  await clerk.opens('#/do-phu?tim=khong+co+to+nay');
  await clerk.sees(/Không có tổ nào khớp/);
  await stop('desk-coverage-none');
  await clerk.opens('#/do-phu');
  await clerk.page.locator('tbody tr').filter({ hasText: WALKED.oldWard })
    .getByRole('link', { name: `Tổ ${WALKED.tdp}`, exact: true }).click();
  await clerk.sees('Đường và kiệt');
  await stop('desk-area');
  await clerk.page.getByRole('link', { name: /^vắng nhà/ }).click();
  await clerk.sees(/1 hộ · vắng nhà/);
  await stop('desk-area-narrowed');
  await clerk.opens(`#/ho/${doors.met.household}`);
  await clerk.sees('Các lần thăm');
  await stop('desk-household');
  await clerk.opens(`#/ho/${doors.disputed.household}`);
  await clerk.sees('Hai người cùng sửa');
  await stop('desk-household-conflict');
  await clerk.opens('#/so-lieu');
  await clerk.page.locator('main td.result').first().waitFor();
  await stop('desk-figures');
  await clerk.page.locator('main tr.first').filter({ hasText: 'PH-a' }).locator('td.result a').first().click();
  await clerk.page.locator('main tr.rows table').waitFor();
  await stop('desk-figures-opened');
  await clerk.opens('#/may');
  await clerk.sees('Máy của các tổ');
  await stop('desk-phones');
  await clerk.opens('#/can-quyet-dinh?phan=conflicts');
  await clerk.page.locator('form.card').waitFor();
  await stop('desk-conflicts');
  await amongReports({ clerk }, stop);
  await clerk.opens('#/khong/co/trang/nay');
  await clerk.sees('Không có trang này');
  await stop('desk-nowhere');
}
