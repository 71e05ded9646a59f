/** The stops among papers and paper. */
import { WALKED } from '../house/past.js';

export async function amongReports({ clerk }, stop) {
  await clerk.opens('#/bao-cao');
  await clerk.sees(/Chưa có số nào được chốt|Số chốt ngày/);
  // A second walk through the same ward finds the day that the first one froze.
  if (await clerk.page.getByText('Chưa có số nào được chốt').isVisible()) {
    await stop('desk-reports-none');
    await clerk.opens('#/so-lieu');
    await clerk.page.getByRole('button', { name: 'Chốt số' }).click();
    await clerk.sees(/Số đã chốt ngày/);
    await clerk.opens('#/bao-cao');
  }
  await clerk.sees('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  await stop('desk-reports');
  // Each paper is come to from elsewhere: on one page a choice moves what stands below it, as it should.
  await clerk.opens('#/may');
  await clerk.opens('#/bao-cao?mau=check');
  await clerk.sees('TRANG ĐỐI CHIẾU');
  await stop('desk-reports-check');
  await clerk.opens('#/may');
  await clerk.opens('#/bao-cao?mau=area_annual');
  await clerk.sees(/Chọn tổ hoặc người ở trên/);
  await stop('desk-reports-pick');
  await clerk.opens('#/phieu-de-lai');
  await clerk.page.getByRole('button', { name: 'Làm phiếu', exact: true }).click();
  await clerk.sees(/Đã làm 20 phiếu/);
  await stop('desk-slips');
  await clerk.opens('#/do-phu');
  await clerk.page.locator('tbody tr').filter({ hasText: WALKED.oldWard })
    .getByRole('link', { name: `Tổ ${WALKED.tdp}`, exact: true }).click();
  await clerk.page.getByRole('link', { name: 'Danh sách lớp' }).click();
  await clerk.sees(/Bên kiểm soát dữ liệu/);
  await stop('desk-class-list');
  await clerk.page.getByRole('link', { name: 'Về tổ' }).click();
  await clerk.page.getByRole('link', { name: 'Phiếu giấy' }).click();
  await clerk.sees(/Phiếu có .* hộ/);
  await stop('desk-walk-sheet');
  await clerk.page.getByRole('button', { name: 'Lập phiếu' }).click();
  await clerk.page.locator('article.sheet tbody tr').first().waitFor();
  await stop('desk-walk-sheet-made');
  await clerk.page.getByRole('link', { name: 'Nhập lại phiếu này' }).click();
  await clerk.page.getByLabel('Số hộ hoặc mã QR').waitFor();
  await stop('desk-keying');
}
