/** A consent asked for again under new words, and the call that the second question is about. */
import { pick } from './language';

export const renewWords = pick(
  {
    title: 'Hỏi lại lời xin phép',
    why: (name: string) => `Lời xin phép đã đổi từ lần ${name} cho ghi tên.`,
    finish: (name: string) => `${name} đồng ý lại`,
    phone: 'Số điện thoại mới (nếu đổi)',
    phoneStands: (masked: string) => `Đang giữ số ${masked}. Bỏ trống là giữ nguyên.`,
    phoneNone: 'Chưa có số. Bỏ trống cũng được.',
    save: 'Lưu: đồng ý lại',
    saved: (name: string) => `Đã lưu trên máy: ${name} đồng ý lại`,
    refused: (name: string) => `${name} không còn cho ghi tên. Tên sẽ ẩn ngay và xoá hẳn sau 3 ngày; số liệu đã tính không đổi. Tổ vẫn giúp như thường.`,
    later: 'Chưa ghi, để hỏi sau',
  },
  {
    title: 'Ask for consent again',
    why: (name: string) => `The wording has changed since ${name} gave the name.`,
    finish: (name: string) => `${name} agrees again`,
    phone: 'New phone number (if changed)',
    phoneStands: (masked: string) => `${masked} is kept. Leave empty to keep it.`,
    phoneNone: 'No number yet. May stay empty.',
    save: 'Save: agreed again',
    saved: (name: string) => `Saved on this phone: ${name} agrees again`,
    refused: (name: string) => `${name} no longer allows the name. It is hidden at once and destroyed after 3 days; figures do not change. Help is given as before.`,
    later: 'Write nothing, ask another time',
  },
);

export const callWords = pick(
  {
    open: (masked: string) => `Gọi nhắc ${masked}`,
    title: (name: string) => `Gọi ${name}`,
    lead: 'Bà con đã cho gọi điện nhắc. Chỉ gọi việc của Tổ; không hỏi mã OTP, mật khẩu.',
    dial: 'Gọi ngay',
  },
  {
    open: (masked: string) => `Call ${masked}`,
    title: (name: string) => `Call ${name}`,
    lead: 'Calls were allowed. Only for the group’s work; never ask for OTP codes or passwords.',
    dial: 'Call now',
  },
);
