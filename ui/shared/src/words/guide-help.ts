/**
 * "Trợ giúp": what a screen is for and what to do there, in two to four short sentences. Keyed by the companion's
 * screens, whose own type says whether one is missing here.
 */
import { doorHelp } from './help-doors';
import { peopleHelp } from './help-people';
import { restHelp } from './help-rest';
import { pick } from './language';

export const helpWords = pick(
  {
    call: (number: string) => `Gọi phường, số ${number}`,
    ward: 'Gọi phường',
    cards: 'Thẻ hướng dẫn, ba bước có hình',
  },
  {
    call: (number: string) => `Call the ward at ${number}`,
    ward: 'Call the ward',
    cards: 'Guide cards, three drawn steps',
  },
);

export const screenHelp = { ...doorHelp, ...peopleHelp, ...restHelp };
