/** Choosing a day at a door, in one tap for the usual ones. */
import { pick } from './language';

export const daysWords = pick(
  {
    tonight: 'Tối nay',
    tomorrow: 'Ngày mai',
    dayAfter: 'Ngày kia',
    nextWeekday: (weekday: string) => weekday.charAt(0).toLocaleUpperCase('vi') + weekday.slice(1),
    inAWeek: 'Tuần sau',
    inTwoWeeks: 'Hai tuần nữa',
    other: 'Ngày khác',
    calendar: 'chọn trên lịch',
    otherGo: 'Chọn ngày này',
  },
  {
    tonight: 'Tonight',
    tomorrow: 'Tomorrow',
    dayAfter: 'The day after',
    nextWeekday: (weekday: string) => weekday,
    inAWeek: 'In a week',
    inTwoWeeks: 'In two weeks',
    other: 'Another day',
    calendar: 'from the calendar',
    otherGo: 'Choose this day',
  },
);
