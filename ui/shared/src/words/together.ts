/** *Gặp cùng một chỗ*: several hộ met on one doorstep. */
import { count } from '../numbers';
import { pick } from './language';

export const togetherWords = pick(
  {
    title: 'Gặp cùng một chỗ',
    hint: 'nhà bên cũng đang ở đây',
    chosen: (n: number) => `thêm ${count(n)} nhà`,
    explain: 'Chọn nhà có người cũng gặp ở đây. Nhà đó được ghi là gặp được người lớn; việc đã giúp thì ghi ở nhà của người được giúp.',
  },
  {
    title: 'Met in one place',
    hint: 'neighbours are here too',
    chosen: (n: number) => (n === 1 ? '1 more house' : `${count(n)} more houses`),
    explain: 'Choose the houses of whoever was met here too. They are written down as met; help is written at the house of whom it went to.',
  },
);
