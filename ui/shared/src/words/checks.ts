/** What is asked again about visits: on the phone of whoever wrote them, and a day later at the desk. */
import type { Flag } from '../generated/types';
import { count } from '../numbers';
import { pick } from './language';

export const checkWords = pick(
  {
    title: 'Xem lại giúp',
    waiting: (n: number) => `Có ${count(n)} điều nhờ anh/chị xem lại`,
    waitingHint: 'Trả lời bằng một lần chạm',
    why: 'Máy hỏi anh/chị trước, từ hôm sau phường mới thấy. Đây là câu hỏi, không phải lỗi: số liệu không đổi, không ai bị phạt.',
    none: 'Không có điều gì cần xem lại. Cảm ơn anh/chị.',
    answer: 'Câu trả lời',
    saved: 'Đã lưu trên máy câu trả lời',
    openDoors: (n: number) => `Xem ${count(n)} nhà`,
    openDoorsHint: 'mở từng nhà để sửa nếu cần',
    moreDoors: (n: number) => `và ${count(n)} nhà nữa`,
    doors: (n: number) => `${count(n)} nhà`,
    inMinutes: (n: number, minutes: number) => `${count(n)} nhà trong ${count(minutes)} phút`,
    met: (n: number, percent: number) => `gặp ở ${count(percent)} % của ${count(n)} nhà trong tháng`,
  },
  {
    title: 'Please look again',
    waiting: (n: number) => (n === 1 ? 'One thing to look at again' : `${count(n)} things to look at again`),
    waitingHint: 'One tap answers',
    why: 'The phone asks you first; the ward sees it from tomorrow on. It is a question and no fault: no figure changes, nobody is punished.',
    none: 'Nothing to look at again. Thank you.',
    answer: 'Your answer',
    saved: 'Answer saved on this phone',
    openDoors: (n: number) => (n === 1 ? 'See the house' : `See ${count(n)} houses`),
    openDoorsHint: 'open a house to mend it',
    moreDoors: (n: number) => `and ${count(n)} more`,
    doors: (n: number) => (n === 1 ? '1 house' : `${count(n)} houses`),
    inMinutes: (n: number, minutes: number) => `${count(n)} houses in ${minutes === 1 ? '1 minute' : `${count(minutes)} minutes`}`,
    met: (n: number, percent: number) => `met at ${count(percent)} % of ${count(n)} houses this month`,
  },
);

/** What it is about, in numbers. */
export function aboutWords({ doors, minutes, percent }: Pick<Flag, 'doors' | 'minutes' | 'percent'>): string {
  if (minutes !== null) return checkWords.inMinutes(doors, minutes);
  return percent === null ? checkWords.doors(doors) : checkWords.met(doors, percent);
}
