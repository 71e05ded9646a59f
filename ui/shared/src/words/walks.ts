/** Who walks which kiệt on which evening, in the words of the first screen. */
import { count } from '../numbers';
import { pick } from './language';

export const walkWords = pick(
  {
    mine: 'Phần của tôi',
    done: (done: number, houses: number) => `Buổi này xong ${count(done)}/${count(houses)}`,
    with: (others: string) => `đi cùng ${others}`,
    alone: 'tôi đi một mình',
    coming: 'Những tối sau',
    give: 'Giao kiệt, đường cho tổ viên',
    take: 'Nhận kiệt, đường để đi',
  },
  {
    mine: 'My part',
    done: (done: number, houses: number) => `This walk: done ${count(done)}/${count(houses)}`,
    with: (others: string) => `with ${others}`,
    alone: 'on my own',
    coming: 'Later evenings',
    give: 'Give each a kiệt or street',
    take: 'Choose my kiệt or street',
  },
);
