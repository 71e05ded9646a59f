/** The help of screens about this phone, its figures, and what a volunteer holds out to others. */
import { pick } from './language';

export const restHelp = pick(
  {
    sending: [
      'Có mạng thì bấm “Gửi về phường”. Đang gửi thì đừng tắt máy.',
      'Chưa gửi được cũng không mất: phiếu vẫn nằm trên máy.',
      'Gửi xong, máy nhận luôn phần của các anh chị khác.',
    ],
    conflicts: [
      'Hai người cùng sửa một chỗ. Bấm vào bản đúng.',
      'Chưa chắc thì hỏi người kia đã. Bản không chọn vẫn được giữ trong sổ.',
    ],
    checks: [
      'Máy thấy điều khác thường thì hỏi anh/chị trước.',
      'Chọn câu đúng nhất. Ghi nhầm thì mở nhà ấy ra sửa.',
      'Chọn lại câu khác lúc nào cũng được.',
    ],
    results: [
      'Số của tổ tính trên máy này. Số của phường có thể khác khi máy khác chưa gửi.',
      'Bấm vào một dòng để xem những nhà đứng sau số đó.',
    ],
    'result-rows': [
      'Đây là các nhà góp vào con số vừa xem.',
      'Bấm vào một nhà để mở trang của nhà ấy.',
    ],
    'my-card': [
      'Đưa màn hình này cho bà con xem khi mới tới cửa.',
      'Bà con muốn kiểm tra thì mời gọi số của phường.',
    ],
    pin: [
      'Mã này để nhận lại máy sau khi đưa cho bà con tự đọc, tự chạm.',
      'Chọn số dễ nhớ với mình. Đừng cho bà con thấy khi gõ.',
    ],
    scam: [
      'Gọi ngân hàng trước tiên, nhờ khoá thẻ, khoá tài khoản.',
      'Ngồi lại với bà con đến khi gọi xong. Đừng cầm máy hay gõ mật khẩu giúp.',
      'Bấm “Quay lại” là về đúng chỗ đang ghi.',
    ],
    guides: [
      'Mỗi thẻ chỉ một việc trong ba bước, có hình.',
      'Bấm vào thẻ, làm theo từng bước, rồi cho bà con xem.',
    ],
    guide: [
      'Để bà con tự cầm máy của mình, tự bấm; anh/chị chỉ từng bước.',
      'Bấm “Cho bà con xem” rồi quay màn hình về phía bà con.',
      'Đọc phần Cẩn thận trước khi bắt đầu.',
    ],
    'first-run': [
      'Bấm “Tiếp” để xem từng màn, “Bỏ qua” để vào ngay.',
      'Lúc nào cũng mở lại được từ Trợ giúp.',
    ],
  },
  {
    sending: [
      'With a network, tap “Send to the ward”. Keep the phone on meanwhile.',
      'Nothing is lost if it fails: the slips stay on this phone.',
      'Afterwards the phone has what the others wrote, too.',
    ],
    conflicts: [
      'Two people changed the same thing. Tap the right one.',
      'If unsure, ask the other first. The one not chosen is kept in the book.',
    ],
    checks: [
      'Where something looks unusual, the phone asks you first.',
      'Choose what fits best. If it was a slip, open that house and mend it.',
      'You can choose another answer at any time.',
    ],
    results: [
      'The figures of the tổ as this phone knows them. The ward’s may differ while other phones wait.',
      'Tap a line to see the houses behind it.',
    ],
    'result-rows': [
      'The houses that add to the figure you just saw.',
      'Tap a house to open it.',
    ],
    'my-card': [
      'Show this screen when you come to a door.',
      'Whoever wants to check may call the ward.',
    ],
    pin: [
      'This code takes the phone back after a resident has read and tapped alone.',
      'Choose one that you remember. Let nobody see you type it.',
    ],
    scam: [
      'Call the bank first; have card and account locked.',
      'Stay until the calls are made. Do not hold their phone or type a password for them.',
      '“Back” leads to where you were writing.',
    ],
    guides: [
      'Each card shows one skill in three drawn steps.',
      'Tap a card, follow the steps, then show them.',
    ],
    guide: [
      'Let them hold and tap their own phone; you only show the steps.',
      'Tap “Show it to them” and turn the screen.',
      'Read what to take care of before you begin.',
    ],
    'first-run': [
      '“Next” shows each screen, “Skip” begins at once.',
      'It can be opened again from the help.',
    ],
  },
);
