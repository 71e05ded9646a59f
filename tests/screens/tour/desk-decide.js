/** "Cần quyết định", part by part, with one of each waiting. */
export async function deciding({ clerk }, stop) {
  for (const [part, row] of [['held', 'li.card'], ['conflicts', 'form.card'], ['duplicates', 'form.card'], ['needs', 'tbody tr']]) {
    await clerk.opens(`#/can-quyet-dinh?phan=${part}`);
    await clerk.page.locator(`main ${row}`).first().waitFor();
    await stop(`desk-decide-${part}`);
    await clerk.opens(`#/can-quyet-dinh?phan=${part}&xong=1`);
    await stop(`desk-decide-${part}-decided`);
  }
  await clerk.opens('#/can-quyet-dinh?phan=requests');
  await clerk.page.getByText('Ghi yêu cầu mới').click();
  await clerk.page.getByLabel('Tổ dân phố').waitFor();
  await stop('desk-decide-requests');
}
