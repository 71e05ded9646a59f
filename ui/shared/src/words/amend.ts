/** Correcting a visit that was written down wrongly. */
import { pick } from './language';

export const amendWords = pick(
  {
    inPlace: 'Phiếu của anh/chị hôm nay: sửa thẳng vào phiếu.',
    beside: (by: string) => (by
      ? `Phiếu này của ${by}: phiếu cũ vẫn còn, máy ghi thêm một phiếu sửa.`
      : 'Phiếu này không phải của hôm nay: phiếu cũ vẫn còn, máy ghi thêm một phiếu sửa.'),
    outcome: 'Đúng ra là thế nào?',
    mustBeMet: 'Lần này có người được giúp, nên phải là gặp được người lớn. Chỉ đổi được ngày hẹn.',
    revisit: 'Hẹn ghé lại',
    revisitNone: 'Không hẹn',
    noDay: 'Hẹn lại thì xin chọn ngày.',
    noReason: 'Xin chọn vì sao không có người ở.',
    untouched: 'Chưa đổi gì so với lần ghi.',
    save: 'Lưu phiếu sửa',
    saved: (place: string) => `Đã lưu trên máy: sửa phiếu ${place}`,
    undone: (place: string) => `Đã hoàn tác, phiếu ${place} như cũ`,
    gone: 'Phiếu này đã được sửa hoặc đã rút. Xin quay lại xem phiếu sau cùng.',
  },
  {
    inPlace: 'Your visit of today: it is corrected in place.',
    beside: (by: string) => (by
      ? `A visit of ${by}: it stays, and a correction is added beside it.`
      : 'Not a visit of today: it stays, and a correction is added beside it.'),
    outcome: 'What was it really?',
    mustBeMet: 'Somebody was helped in this visit, so an adult was met. Only the day to come back can change.',
    revisit: 'Come back',
    revisitNone: 'No date',
    noDay: 'Please choose the day to come back.',
    noReason: 'Please say why no one lives there.',
    untouched: 'Nothing differs from what was written.',
    save: 'Save the correction',
    saved: (place: string) => `Saved on this phone: visit at ${place} corrected`,
    undone: (place: string) => `Undone, the visit at ${place} is as it was`,
    gone: 'This visit was corrected or taken back already. Please go back to the latest one.',
  },
);
