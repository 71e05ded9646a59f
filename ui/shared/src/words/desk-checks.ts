/** The words of the desk's page of questions about visits. */
import { count } from '../numbers';
import { pick } from './language';

const visitsOf = (n: number): string => (n === 1 ? '1 visit' : `${count(n)} visits`);
const questions = (n: number): string => (n === 1 ? '1 question' : `${count(n)} questions`);

export const deskChecksWords = pick(
  {
    loading: 'Đang xem lại phiếu của tháng…',
    month: (month: string, year: string) => `Tháng ${Number(month)}/${year}`,
    earlier: 'Tháng trước',
    later: 'Tháng sau',
    sentence: (visits: number, asked: number, waiting: number) => `đã xem ${count(visits)} lượt ghé đến hết hôm qua: ${count(asked)} điều nhờ xem lại, ${count(waiting)} điều chưa được trả lời.`,
    about: 'Mỗi dòng là một câu hỏi, không phải lỗi: thành viên thấy trước trên máy mình, số liệu không đổi. Xin hỏi lại anh chị ấy trước khi kết luận.',
    more: 'Chỉ hiện 1.000 câu hỏi mới nhất của tháng.',
    empty: 'Tháng này không có điều gì cần hỏi lại.',
    noneHere: 'Không có câu hỏi nào hợp với bộ lọc.',
    byRule: 'Lọc theo việc',
    byAnswer: 'Lọc theo trả lời',
    waiting: 'chưa trả lời',
    area: 'Tổ dân phố',
    allAreas: 'Mọi tổ',
    answers: { none: 'chưa trả lời' },
    columns: { day: 'Ngày', who: 'Gọi tôi là', area: 'Tổ', what: 'Điều nhờ xem lại', answer: 'Trả lời', doors: 'Nhà' },
    moreDoors: (n: number) => `và ${count(n)} nhà nữa`,
    file: 'xem-lai-phieu',
  },
  {
    loading: 'Looking through the month’s visits…',
    month: (month: string, year: string) => `Month ${Number(month)}/${year}`,
    earlier: 'Month before',
    later: 'Month after',
    sentence: (visits: number, asked: number, waiting: number) => `${visitsOf(visits)} until yesterday: ${questions(asked)}, ${count(waiting)} without an answer.`,
    about: 'Each line is a question and no fault: the member saw it first on their phone, and no figure changes. Please ask them before you conclude anything.',
    more: 'Only the month’s newest 1,000 questions are shown.',
    empty: 'Nothing to ask about this month.',
    noneHere: 'No question passes these filters.',
    byRule: 'By what was noticed',
    byAnswer: 'By answer',
    waiting: 'without an answer',
    area: 'Group (tổ)',
    allAreas: 'All groups',
    answers: { none: 'no answer yet' },
    columns: { day: 'Day', who: 'Called', area: 'Group', what: 'What was noticed', answer: 'Answer', doors: 'Houses' },
    moreDoors: (n: number) => `and ${count(n)} more`,
    file: 'look-again',
  },
);
