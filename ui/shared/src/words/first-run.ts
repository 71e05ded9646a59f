/** What a new volunteer is told in a minute, one sentence a screen; read before the first door, and again from the help. */
import { pick } from './language';

export const firstRunWords = pick(
  {
    title: 'Cách dùng trong 60 giây',
    at: (n: number, of: number) => `${n}/${of}`,
    progress: (n: number, of: number) => `Màn ${n} trong ${of}`,
    next: 'Tiếp',
    skip: 'Bỏ qua',
    begin: 'Bắt đầu',
    close: 'Xong',
    said: {
      street: 'Đến nhà nào, chạm vào việc vừa xảy ra ở nhà ấy.',
      knock: 'Nhà đóng cửa thì chạm hai lần là ghi xong.',
      consent: 'Chỉ ghi tên khi bà con nói “Có”; không ghi tên vẫn giúp như thường.',
      kept: 'Ghi gì máy giữ nấy, về nhà sinh hoạt có mạng thì bấm “Gửi”.',
      trouble: 'Vướng thì bấm “Trợ giúp” ở trên; bà con đang bị lừa thì bấm “Đang bị lừa?”',
    },
  },
  {
    title: 'How it works in 60 seconds',
    at: (n: number, of: number) => `${n}/${of}`,
    progress: (n: number, of: number) => `Screen ${n} of ${of}`,
    next: 'Next',
    skip: 'Skip',
    begin: 'Begin',
    close: 'Done',
    said: {
      street: 'At each house, tap what just happened there.',
      knock: 'A closed door takes two taps.',
      consent: 'Write a name only after a “Yes”; without a name you help all the same.',
      kept: 'All you write stays on this phone; at the hall, with a network, tap “Send”.',
      trouble: 'If you are stuck, tap “Help” above; if somebody is being deceived, tap “A scam?”',
    },
  },
);
