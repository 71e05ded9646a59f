/** "Kết quả của tổ": what this phone's own figures say, for somebody who reads one number at a time. */
import { pick } from './language';

export const resultWords = pick(
  {
    title: 'Kết quả của tổ',
    open: 'Xem mọi kết quả',
    basis: 'Tính trên máy này, từ những gì máy đã nhận. Số của phường có thể khác khi máy khác chưa gửi.',
    weekly: (skill: string) => `Kỹ năng tuần này: ${skill}`,
    groups: { houses: 'Nhà', people: 'Người', lessons: 'Lớp và tuần' },
    others: 'Các chỉ tiêu khác',
    noPeople: 'Chưa có tổng số người của tổ',
    noWhole: 'Chưa có tổng số để so',
    none: 'Máy này chưa giữ tổ nào nên chưa có kết quả.',
    see: 'Xem các nhà',
    rows: 'Các nhà đứng sau số này',
    noRows: 'Chưa có nhà nào đứng sau số này trên máy.',
    adds: (figure: string) => `góp ${figure}`,
  },
  {
    title: 'Results of the group',
    open: 'See all results',
    basis: 'Counted on this phone, from what it has received. The ward’s figures may differ while other phones have not sent.',
    weekly: (skill: string) => `Skill of this week: ${skill}`,
    groups: { houses: 'Houses', people: 'People', lessons: 'Classes and weeks' },
    others: 'Other indicators',
    noPeople: 'How many people live here is not known yet',
    noWhole: 'There is no total to compare with yet',
    none: 'This phone holds no group, so there are no results.',
    see: 'See the houses',
    rows: 'Houses behind this figure',
    noRows: 'No house on this phone stands behind this figure yet.',
    adds: (figure: string) => `adds ${figure}`,
  },
);
