/**
 * What no free text may hold, said before it is saved: what it looks like, then what to do. A note is warned of; a name, a
 * title or an address is not saved as long as it holds such a thing.
 */
import { pick } from './language';

const words = pick(
  {
    looks: {
      id: 'Có dãy số giống số căn cước.',
      phone: 'Có dãy số giống số điện thoại.',
      code: 'Có dãy số giống mã OTP hoặc mật khẩu.',
      account: 'Có dãy số giống số tài khoản, số thẻ.',
    },
    note: {
      id: 'Xin đừng ghi số căn cước vào đây: xoá dãy số đó rồi hãy lưu.',
      phone: 'Xin xoá đi rồi hãy lưu. Số điện thoại chỉ ghi ở ô riêng, khi bà con đã cho gọi.',
      code: 'Xin xoá đi ngay: mã và mật khẩu không đưa cho ai, không ghi ở đâu.',
      account: 'Xin xoá đi rồi hãy lưu: Tổ không ghi số tài khoản của bà con.',
    },
    kept: {
      id: 'Chưa lưu được: xin xoá dãy số đó, Tổ không ghi số căn cước.',
      phone: 'Chưa lưu được: xin xoá dãy số đó. Số điện thoại chỉ ghi ở ô riêng, khi bà con đã cho gọi.',
      code: 'Chưa lưu được: xin xoá dãy số đó, mã và mật khẩu không ghi ở đâu.',
      account: 'Chưa lưu được: xin xoá dãy số đó, Tổ không ghi số tài khoản.',
    },
  },
  {
    looks: {
      id: 'This looks like an ID number.',
      phone: 'This looks like a phone number.',
      code: 'This looks like an OTP or a password.',
      account: 'This looks like an account or card number.',
    },
    note: {
      id: 'Please write no ID number here: take it out before you save.',
      phone: 'Please take it out before you save. A phone number stands in its own field, once calling was allowed.',
      code: 'Please take it out now: codes and passwords are for nobody else and are written nowhere.',
      account: 'Please take it out before you save: the group writes no account numbers.',
    },
    kept: {
      id: 'Not saved yet: please take it out, the group writes no ID numbers.',
      phone: 'Not saved yet: please take it out. A phone number stands in its own field, once calling was allowed.',
      code: 'Not saved yet: please take it out, codes and passwords are written nowhere.',
      account: 'Not saved yet: please take it out, the group writes no account numbers.',
    },
  },
);

/** "Có dãy số giống số căn cước.": where there is room for no more. */
export function guardLooks(danger: keyof typeof words.looks): string {
  return words.looks[danger];
}

/** One warning. `note`: it may be saved all the same; `kept`: the button waits. */
export function guardWords(danger: keyof typeof words.looks, where: 'note' | 'kept'): string {
  return `${words.looks[danger]} ${words[where][danger]}`;
}
