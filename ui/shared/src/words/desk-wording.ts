/** The words of the page on which the ward changes what is read aloud before a name is written. */
import { count } from '../numbers';
import { pick } from './language';

export const deskWordingWords = pick(
  {
    loading: 'Đang lấy lời xin phép…',
    about: 'Lời anh chị em đọc cho bà con nghe trước khi ghi tên. Đổi lời thì máy nhận ở lần gửi tới, và ai đã cho ghi tên theo lời cũ sẽ được hỏi lại ở lần gặp sau.',
    inForce: (version: number) => `Bản ${count(version)}, đang dùng`,
    own: 'lời có sẵn của ứng dụng',
    writtenBy: (who: string, when: string) => `${who}, ${when}`,
    script: 'Lời đọc trước khi hỏi',
    slip: 'Chữ trên phiếu để lại',
    places: 'Giữ nguyên các chỗ trong ngoặc nhọn, máy tự điền:',
    placeWords: { xưng: 'người đi tự xưng', gọi: 'gọi bà con', name: 'tên người đi', tdp: 'số tổ', phone: 'điện thoại phường', until: 'giữ đến ngày' } as Record<string, string>,
    example: 'Nghe như thế này',
    save: 'Dùng lời này từ nay',
    saved: (version: number) => `Đã ghi bản ${count(version)}. Các máy nhận ở lần gửi tới.`,
    same: 'Chưa đổi chữ nào.',
    before: 'Các bản trước',
    version: (version: number) => `Bản ${count(version)}`,
    sample: { xưng: 'cháu', gọi: 'bác', name: 'Lan', tdp: '12', phone: '0236 3123 456', until: '31/12/2027' } as Record<string, string>,
  },
  {
    loading: 'Fetching the words of consent…',
    about: 'What volunteers read aloud before they write a name. Changed words reach the phones when they next come in, and whoever consented to other words is asked again at the next visit.',
    inForce: (version: number) => `Version ${count(version)}, in force`,
    own: 'the app’s own words',
    writtenBy: (who: string, when: string) => `${who}, ${when}`,
    script: 'Read aloud before asking',
    slip: 'On the slip that stays behind',
    places: 'Keep what stands in braces; the phone fills it in:',
    placeWords: { xưng: 'what the volunteer calls self', gọi: 'what they call the resident', name: 'the volunteer’s name', tdp: 'number of the group', phone: 'the ward’s telephone', until: 'kept until' },
    example: 'It sounds like this',
    save: 'Use these words from now on',
    saved: (version: number) => `Version ${count(version)} is written. Phones hear of it when they next come in.`,
    same: 'No word is changed yet.',
    before: 'Earlier versions',
    version: (version: number) => `Version ${count(version)}`,
    sample: { xưng: 'cháu', gọi: 'bác', name: 'Lan', tdp: '12', phone: '0236 3123 456', until: '31/12/2027' },
  },
);
