/** A form that was not saved keeps what stands in it. Said quietly: nobody has to do anything about it. */
import { pick } from './language';

export const keepingWords = pick(
  {
    reopened: 'Đang ghi dở, đã mở lại',
    drop: 'Bỏ phần ghi dở',
    kept: 'Phần ghi dở đã giữ trên máy',
  },
  {
    reopened: 'Half written, opened again',
    drop: 'Drop it',
    kept: 'What is half written is kept on this phone',
  },
);
