/** Guide cards: a skill in three drawn steps, followed at the table and turned towards whoever learns. */
import { pick } from './language';

export const guideWords = pick(
  {
    help: 'Trợ giúp',
    open: 'Xem ba bước',
    openOf: (skill: string) => `Xem ba bước: ${skill}`,
    title: 'Thẻ hướng dẫn',
    lead: 'Mỗi việc ba bước, có hình, không cần mạng. Làm theo, rồi cho bà con xem.',
    step: (n: number) => `Bước ${n}`,
    care: 'Cẩn thận',
    show: 'Cho bà con xem',
    none: 'Việc này chưa có thẻ hướng dẫn.',
    all: 'Xem các thẻ khác',
  },
  {
    help: 'Help',
    open: 'See three steps',
    openOf: (skill: string) => `See three steps: ${skill}`,
    title: 'Guide cards',
    lead: 'Three drawn steps for each skill, without a network. Follow them, then show them.',
    step: (n: number) => `Step ${n}`,
    care: 'Take care',
    show: 'Show it to them',
    none: 'There is no guide card for this yet.',
    all: 'See the other cards',
  },
);
