/**
 * What went wrong, in words: what is safe, then what to do. In Vietnamese the engine's own sentence comes first, since
 * it knows more (how many slips wait); these are for English and for an engine that cannot be reached at all.
 */
import type { RefusalCode } from '../generated/types';
import { language, pick } from './language';

const sentences: Record<RefusalCode, string> = pick(
  {
    malformed: 'Có ô ghi chưa đúng nên chưa lưu. Xem lại các ô vừa ghi.',
    not_found: 'Không tìm thấy mục này trên máy.',
    not_enrolled: 'Máy này chưa được phường cấp mã. Xin mã ghi danh của phường rồi nhập vào máy.',
    code_unknown: 'Mã ghi danh không đúng. Xem lại từng chữ, hoặc xin phường mã mới.',
    code_used: 'Mã ghi danh này đã dùng rồi. Xin phường cấp mã mới.',
    code_expired: 'Mã ghi danh đã quá 10 phút. Xin phường cấp mã mới.',
    not_allowed: 'Máy này không còn quyền vào. Phiếu vẫn nằm trên máy; xin báo phường để được ghi danh lại.',
    confirm_first: 'Việc này cần nhập lại mật khẩu. Chưa có gì bị thay đổi.',
    out_of_reach: 'Tổ dân phố này không thuộc phần của máy này.',
    no_consent: 'Bà con chưa cho ghi tên nên chưa lưu tên. Vẫn ghi được phần giúp không ghi tên.',
    offline: 'Chưa gửi được vì mất mạng. Phiếu vẫn nằm trên máy, sẽ gửi khi có mạng.',
    too_large: 'Phần gửi lên lớn quá mức cho phép. Chưa có gì bị thay đổi.',
    storage_full: 'Máy hết chỗ chứa nên chưa lưu được. Những gì đã lưu từ trước vẫn còn. Xin để nguyên màn hình này, xoá bớt ảnh hoặc phim rồi bấm lại.',
    wrong_version: 'Bản ứng dụng và máy chủ không cùng đời. Phiếu vẫn nằm trên máy; xin cập nhật.',
    broken: 'Có trục trặc trong máy. Những gì đã lưu vẫn còn; xin thử lại, nếu còn lỗi thì báo phường.',
  },
  {
    malformed: 'A field does not read, so nothing was saved. Look at the fields again.',
    not_found: 'This is not on the phone.',
    not_enrolled: 'This phone has no code from the ward yet. Ask the ward for one and type it in.',
    code_unknown: 'The code is wrong. Check each letter, or ask the ward for a new one.',
    code_used: 'This code was used before. Ask the ward for a new one.',
    code_expired: 'This code is older than ten minutes. Ask the ward for a new one.',
    not_allowed: 'This phone is no longer allowed in. What was saved is still on it; ask the ward to enrol it again.',
    confirm_first: 'This needs the password again. Nothing was changed.',
    out_of_reach: 'This neighbourhood does not belong to this phone.',
    no_consent: 'The name was not allowed, so it was not saved. Help without a name can still be written down.',
    offline: 'Not sent, because there is no network. Everything is still on this phone and will be sent later.',
    too_large: 'This is larger than the ward takes. Nothing was changed.',
    storage_full: 'The phone is full, so this was not saved. What was saved before is still here. Leave this screen open, delete some pictures, then tap again.',
    wrong_version: 'App and server are of different versions. What was saved is still on this phone; please update.',
    broken: 'Something broke in the app. What was saved is still here; try again, and tell the ward if it stays.',
  },
);

/** One sentence for the screen. A code of a later version is told as what the engine said. */
export function refusalWords(refusal: { code: RefusalCode; message: string }): string {
  const said = language === 'vi' ? refusal.message : '';
  return said || sentences[refusal.code] || refusal.message || sentences.broken;
}
