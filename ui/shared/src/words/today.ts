/** The first screen of every day. */
import { count } from '../numbers';
import { pick } from './language';

export const todayWords = pick(
  {
    hello: (called: string) => (called ? `Chào ${called}` : 'Chào anh/chị'),
    progress: (houses: number, met: number, left: number) =>
      `${count(houses)} nhà · gặp được ${count(met)} · còn ${count(left)} nhà chưa đến`,
    allReached: (houses: number, met: number) => `${count(houses)} nhà · gặp được ${count(met)} · đã đến hết`,
    next: 'Nhà kế tiếp',
    here: 'Tôi đang ở nhà này',
    adults: (n: number) => `${count(n)} người lớn`,
    counts: { toVisit: 'cần ghé', allToVisit: 'cả tổ cần ghé', comeBack: 'hẹn lại', unsent: 'chưa gửi' },
    due: 'Nhà cần ghé hôm nay',
    dueBy: 'Xem theo việc',
    all: 'Tất cả',
    find: 'Tìm trong danh sách này',
    noneFound: 'Không có nhà nào hợp với chữ vừa gõ.',
    overdue: (days: number) => `quá ${count(days)} ngày`,
    dueToday: 'hôm nay',
    allDone: 'Hôm nay không còn nhà nào cần ghé.',
    allDoneHint: 'Anh/chị có thể xem lại từng đường, hoặc gửi phiếu về phường.',
    openHouses: 'Xem các đường, kiệt',
    empty: 'Máy này chưa có nhà nào.',
    emptyHint: 'Có mạng thì bấm Gửi để tải danh sách nhà về máy.',
    openSending: 'Mở phần Gửi',
    done: (evening: boolean, doors: number, met: number, helped: number) =>
      `${evening ? 'Tối nay' : 'Hôm nay'} ${count(doors)} nhà, gặp ${count(met)}, giúp ${count(helped)} người.`,
    home: (home: number, deeds: number) => `${count(home)}/${count(deeds)} phiếu đã về phường.`,
  },
  {
    hello: (called: string) => (called ? `Hello, ${called}` : 'Hello'),
    progress: (houses: number, met: number, left: number) => `${count(houses)} houses · met ${count(met)} · ${count(left)} not reached`,
    allReached: (houses: number, met: number) => `${count(houses)} houses · met ${count(met)} · all reached`,
    next: 'Next house',
    here: 'I am at this house',
    adults: (n: number) => (n === 1 ? '1 adult' : `${count(n)} adults`),
    counts: { toVisit: 'to visit', allToVisit: 'to visit in all', comeBack: 'come back', unsent: 'not sent' },
    due: 'Due today',
    dueBy: 'By reason',
    all: 'All',
    find: 'Find in this list',
    noneFound: 'No house here matches.',
    overdue: (days: number) => (days === 1 ? '1 day overdue' : `${count(days)} days overdue`),
    dueToday: 'today',
    allDone: 'No house is left for today.',
    allDoneHint: 'Look through the streets, or send what was written to the ward.',
    openHouses: 'Streets and lanes',
    empty: 'There is no house on this phone yet.',
    emptyHint: 'With a network, open Send to fetch the list.',
    openSending: 'Open Send',
    done: (evening: boolean, doors: number, met: number, helped: number) =>
      `${evening ? 'Tonight' : 'Today'}: ${count(doors)} ${doors === 1 ? 'door' : 'doors'}, met ${count(met)}, helped ${count(helped)} ${helped === 1 ? 'person' : 'people'}.`,
    home: (home: number, deeds: number) => `${count(home)}/${count(deeds)} at the ward.`,
  },
);
