/** Practice at made-up doors, and the band that says so on every screen. */
import { pick } from './language';

export const trainingWords = pick(
  {
    label: 'Tập thử',
    band: 'Đang tập: nhà không có thật, không gửi về phường',
    end: 'Thôi tập',
    start: 'Tập thử với nhà không có thật',
    startHint: 'Ghi sai cũng không sao. Thôi tập là xoá hết.',
    before: 'Tập thử trước',
    beforeHint: 'Chưa có giấy ghi danh? Tập với nhà không có thật, không gửi gì đi đâu.',
    headline: 'Đang tập, không gửi',
    sending: 'Đang tập nên không gửi gì về phường. Thôi tập là xoá hết những gì vừa tập; phiếu thật vẫn nằm trên máy.',
  },
  {
    label: 'Practice',
    band: 'Practice: the houses are made up, nothing is sent',
    end: 'End practice',
    start: 'Practise at made-up houses',
    startHint: 'Mistakes do no harm. Ending it erases everything.',
    before: 'Practise first',
    beforeHint: 'No slip from the ward yet? Practise at made-up houses; nothing is sent anywhere.',
    headline: 'Practice, nothing is sent',
    sending: 'This is practice, so nothing is sent. Ending it erases what was practised; real slips stay on this phone.',
  },
);
