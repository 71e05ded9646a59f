/** A form that was not saved keeps what stands in it. Said quietly: nobody has to do anything about it. */
import { pick } from './language';

export const keepingWords = pick(
  {
    reopened: 'Đang ghi dở, đã mở lại',
    drop: 'Bỏ',
    kept: 'Đã giữ trên máy',
  },
  {
    reopened: 'Half written, opened again',
    drop: 'Drop it',
    kept: 'Kept on this phone',
  },
);
