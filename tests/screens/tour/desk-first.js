/** The stops of the tour at the first page and at what it leads to: reports that are owed, pictures, weeks. */

export async function atTheFirstPage({ clerk }, stop) {
  await clerk.page.locator('[data-indicator]').first().waitFor();
  await stop('desk-first');
  await clerk.opens('#/ai-chua-nop?loc=owing');
  await clerk.page.locator('pre').waitFor();
  await stop('desk-submissions');
  const states = clerk.page.locator('tbody tr').first().getByRole('button');
  await states.filter({ hasText: /^nháp$/ }).click();
  await clerk.sees(/^Đã ghi Tổ/);
  await stop('desk-submissions-written');
  await clerk.page.getByRole('button', { name: 'Hoàn tác' }).click();
  await clerk.sees('Đã trả lại như trước.');
  await clerk.opens('#/do-phu?xem=hinh');
  await clerk.page.locator('.house-strip svg').first().waitFor();
  await stop('desk-pictures');
  await clerk.opens('#/do-phu?xem=tuan');
  await clerk.page.locator('.drawing').waitFor();
  await stop('desk-weeks');
}
