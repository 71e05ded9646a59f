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
    give: 'Giao kiệt',
    take: 'Nhận kiệt',
  },
  {
    mine: 'My part',
    done: (done: number, houses: number) => `This walk: done ${count(done)}/${count(houses)}`,
    with: (others: string) => `with ${others}`,
    alone: 'on my own',
    coming: 'Later evenings',
    give: 'Give kiệt out',
    take: 'Take a kiệt',
  },
);
