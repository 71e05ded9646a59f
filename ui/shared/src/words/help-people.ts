/** The help of screens about people: who was met, whose name may be written, what they learnt, who changed their mind. */
import { pick } from './language';

export const peopleHelp = pick(
  {
    meeting: [
      'Chọn người được giúp, rồi chọn việc và mức làm được. Không ghi tên thì chọn “Người không ghi tên”.',
      'Chỉ chọn “Tự làm được” khi thấy tận mắt.',
      'Ghi đến đâu máy giữ đến đó. Xong bấm nút xanh ở dưới để lưu.',
    ],
    'add-person': [
      'Chọn cách xưng hô, rồi đọc lời xin phép cho bà con nghe.',
      'Bà con nói Có mới ghi tên. Nói Không thì máy không lưu gì và vẫn giúp như thường.',
      'Số điện thoại chỉ ghi khi bà con cho gọi nhắc. Chỉ ghi người từ 16 tuổi.',
    ],
    person: [
      '“Dạy tiếp” là việc nên dạy lần này; bấm “Xem ba bước” để có hình mà chỉ.',
      'Mức học được hôm nay thì bấm nút xanh ở dưới, ghi vào lần gặp hôm nay.',
      'Các mục bên dưới bấm là lưu ngay. Bà con đổi ý thì bấm “Rút lại đồng ý” ở cuối.',
    ],
    renew: [
      'Lời xin phép của phường đã đổi: đọc lời mới, hỏi lại hai câu, rồi lưu.',
      'Bà con nói không thì ghi rút lại; Tổ vẫn giúp như thường.',
    ],
    'mend-person': [
      'Sửa tên, khoảng tuổi cho đúng, rồi bấm lưu.',
      'Tên hay gọi như bác Bảy, cô Hoà là đủ.',
    ],
    withdraw: [
      'Bà con đổi ý thì gõ hoặc quét mã trên phiếu. Không cần hỏi vì sao.',
      'Tên ẩn ngay, ba ngày sau xoá hẳn. Bấm nhầm thì giữ lại được trong ba ngày.',
    ],
    lessons: [
      'Mỗi lớp có nhiều buổi. Bấm vào lớp để ghi buổi hôm nay.',
      'Chưa có lớp thì bấm “Mở lớp”.',
    ],
    'add-lesson': [
      'Chọn loại lớp, đặt tên ngắn như “Lớp tối thứ Ba”. Không ghi tên người.',
      'Mở xong thì ghi từng buổi.',
    ],
    lesson: [
      'Bấm “Ghi buổi hôm nay” để ghi bao nhiêu người dự, học gì.',
      'Các buổi đã ghi nằm bên dưới. Ghi nhầm thì bấm “Bỏ buổi này” trong ngày.',
    ],
    session: [
      'Đếm mọi người dự, cả khách tổ khác. Chọn việc đã dạy.',
      'Chỉ chọn tên người đã cho ghi tên; người khác chỉ tính vào số người dự.',
      'Ghi dở cũng được, máy giữ lại.',
    ],
  },
  {
    meeting: [
      'Choose who was helped, then the skill and how far. Without a name, choose “Someone without a name”.',
      'Choose “Does it alone” only if you saw it.',
      'All is kept as you write. The green button below saves the visit.',
    ],
    'add-person': [
      'Choose how to address each other, then read the request aloud.',
      'A name is written only after a Yes. After a No nothing is kept, and you help all the same.',
      'A phone number needs a second Yes. Only people of 16 and more.',
    ],
    person: [
      '“Teach next” is what to show this time; “See three steps” has the drawings.',
      'The green button below writes what was learnt today.',
      'Everything else is saved as you tap. To withdraw consent, see the end of the page.',
    ],
    renew: [
      'The ward’s wording has changed: read the new one, ask both questions again, then save.',
      'If the answer is no, write the withdrawal; help is given all the same.',
    ],
    'mend-person': [
      'Mend name and age, then save.',
      'A name as people say it, such as bác Bảy, is enough.',
    ],
    withdraw: [
      'Type or scan the code of the slip. No reason is needed.',
      'The name is hidden at once and destroyed after three days; until then a mistake can be mended.',
    ],
    lessons: [
      'A class has several sessions. Tap a class to write today’s.',
      'No class yet? Open one.',
    ],
    'add-lesson': [
      'Choose the kind and a short title, never a person’s name.',
      'Then write down each session.',
    ],
    lesson: [
      'Write down today’s session: how many came, what was taught.',
      'Earlier sessions stand below. One written by mistake can be dropped on its day.',
    ],
    session: [
      'Count everybody who came, guests too. Choose what was taught.',
      'Choose names only of those who gave theirs; others are in the count.',
      'You can stop half-way; it is kept.',
    ],
  },
);
