/** Two pages that a volunteer may hold out to a resident: what to do when being deceived, and who stands at the door. */
import { pick } from './language';

export const scamWords = pick(
  {
    button: 'Đang bị lừa?',
    title: 'Đang bị lừa? Làm ngay',
    calls: 'Gọi ngay',
    wardPoliceVia: 'Công an phường: gọi số của phường, xin nối máy, hoặc đến trụ sở phường.',
    wardPoliceWhere: 'Công an phường: đến hỏi ở trụ sở phường.',
    police: 'Công an',
    cityLine: 'Chưa biết hỏi ai',
    callWard: (number: string) => `Gọi phường ${number}`,
    dial: (whom: string, number: string) => `Gọi ${whom}, số ${number}`,
    steps: 'Trong mười phút đầu',
    todo: [
      'Dừng lại: không chuyển thêm đồng nào, không đọc mã OTP cho ai, dù họ xưng là công an hay ngân hàng.',
      'Gọi ngân hàng, nhờ khoá thẻ và tài khoản. Số gọi ở mặt sau thẻ.',
      'Báo Công an: gọi 113. Chưa biết hỏi ai thì gọi 1022.',
      'Giữ lại tin nhắn, số gọi đến, ảnh chuyển tiền. Đừng xoá.',
    ],
  },
  {
    button: 'A scam?',
    title: 'Being deceived? Act now',
    calls: 'Call now',
    wardPoliceVia: 'Ward police: call the ward and ask for them, or go to its office.',
    wardPoliceWhere: 'Ward police: ask at the ward’s office.',
    police: 'Police',
    cityLine: 'Not sure whom to ask',
    callWard: (number: string) => `Call the ward ${number}`,
    dial: (whom: string, number: string) => `Call: ${whom}, ${number}`,
    steps: 'In the first ten minutes',
    todo: [
      'Stop: send no more money and tell nobody an OTP, whoever they say they are.',
      'Call the bank and have card and account locked. Its number is on the back of the card.',
      'Tell the police: call 113. If unsure whom to ask, call 1022.',
      'Keep messages, the numbers that called, pictures of the transfer. Delete nothing.',
    ],
  },
);

export const cardWords = pick(
  {
    title: 'Thẻ của tôi',
    nameless: 'Thành viên của Tổ',
    team: 'Tổ Công nghệ số cộng đồng',
    sent: (ward: string) => `UBND ${ward.replace(/^Phường/, 'phường')} cử đi giúp bà con dùng điện thoại.`,
    check: 'Bà con muốn kiểm tra thì gọi phường số',
    noNumber: 'Bà con muốn kiểm tra thì gọi phường, số ghi trên phiếu giấy, hoặc hỏi ở trụ sở phường.',
    tonight: (where: string) => `Tối nay tôi đi ${where}.`,
    never: 'Tôi không hỏi số căn cước, mật khẩu, mã OTP, số tài khoản.',
    free: 'Không cho ghi tên thì tôi vẫn giúp như thường. Đổi ý thì gọi phường, phường sẽ xoá.',
  },
  {
    title: 'My card',
    nameless: 'A member of the group',
    team: 'Community digital technology group',
    sent: (ward: string) => `Sent by the People’s Committee of ${ward} to help people use their phones.`,
    check: 'To check who I am, call the ward at',
    noNumber: 'To check who I am, call the ward at the number on the paper slip, or ask at its office.',
    tonight: (where: string) => `Tonight I walk ${where}.`,
    never: 'I never ask for ID numbers, passwords, OTP codes or account numbers.',
    free: 'I help all the same if you do not want your name written down. Call the ward to have it erased.',
  },
);
