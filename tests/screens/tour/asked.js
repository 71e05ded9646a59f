/** What the volunteer is asked again: the line on *Hôm nay*, the questions, one of them answered, its houses open. */
import { knockInHaste } from '../house/hurry.js';

export async function askedAgain({ phone, hand, go, today }, stop) {
  await knockInHaste(phone);
  await today();
  await hand.sees(/nhờ anh\/chị xem lại/);
  await stop('today-asked');
  await go('xem-lai');
  await hand.sees('Ghi nhanh hơn đi bộ');
  await hand.button('Tôi đi trước, ghi lại sau');
  await hand.sees('Đã lưu trên máy câu trả lời');
  await hand.page.locator('summary').first().click();
  await stop('checks');
}
