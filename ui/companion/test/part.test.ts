import { expect, it } from 'vitest';
import { doorsOf } from '../src/lib/walks/part';
import { door } from './support/fake-engine';

const doors = [
  door({ household: 'h1', short: 'K45/15' }), door({ household: 'h2', short: 'K45/8A' }), door({ household: 'h3', short: 'K45/H2/7' }),
  door({ household: 'h4', short: '' }),
];

it('a side of the street is by the last number of the address; a place without one is on neither', () => {
  expect(doorsOf('odd', doors, [])).toEqual(['h1', 'h3']);
  expect(doorsOf('even', doors, [])).toEqual(['h2']);
});

it('all of it is said by naming none, and what was picked is named in walking order', () => {
  expect(doorsOf('all', doors, ['h1'])).toEqual([]);
  expect(doorsOf('pick', doors, ['h4', 'h2', 'elsewhere'])).toEqual(['h2', 'h4']);
});
