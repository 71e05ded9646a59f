/** What a figure is called on either front end: its unit, how it stands to its target, and what is to be known of it. */
import { count } from '../numbers';
import { pick } from './language';

export const figureWords = pick(
  {
    /** Of a cell; hộ, người and lượt are never mixed. */
    units: {
      people: 'người', households: 'hộ', turns: 'lượt', tdp: 'tổ', classes: 'lớp', sessions: 'buổi', weeks: 'tổ-tuần', points: 'điểm',
      activities: 'hoạt động', items: 'mục',
    } as Record<string, string>,
    /** In one piece: a line end after "trên" would tear the target. */
    more: (percent: string) => `trên\u00a0${percent}`,
    reached: 'Đạt',
    notReached: (target: string) => `Chưa đạt (${target})`,
    undecided: 'Chưa đủ căn cứ đánh giá',
    byName: (named: number, unnamed: number) => `${count(named)} có tên, ${count(unnamed)} không ghi tên`,
    range: (range: string) => `khoảng ${range}`,
    check: 'Cần kiểm nguồn',
    missingAreas: (n: number) => `thiếu số của ${count(n)} tổ`,
  },
  {
    units: {
      people: 'people', households: 'households', turns: 'turns', tdp: 'groups', classes: 'classes', sessions: 'sessions', weeks: 'group-weeks',
      points: 'places', activities: 'activities', items: 'items',
    },
    more: (percent: string) => `above\u00a0${percent}`,
    reached: 'Reached',
    notReached: (target: string) => `Not reached (${target})`,
    undecided: 'Not enough is known to judge',
    byName: (named: number, unnamed: number) => `${count(named)} by name, ${count(unnamed)} without a name`,
    range: (range: string) => `between ${range}`,
    check: 'Check the source',
    missingAreas: (n: number) => (n === 1 ? 'one group’s number is missing' : `numbers of ${count(n)} groups are missing`),
  },
);
