/** The help of screens about houses: the list of a day, a street, one door, and who walks where. */
import { pick } from './language';

export const doorHelp = pick(
  {
    today: [
      'Nhà kế tiếp đã được xếp sẵn. Tới cửa thì bấm “Tôi đang ở nhà này”.',
      'Nhà đóng cửa: bấm “Vắng nhà”. Bấm nhầm thì bấm “Hoàn tác” trong 10 giây.',
      'Chưa có mạng vẫn ghi được; mọi phiếu nằm trên máy.',
    ],
    houses: [
      'Gõ số nhà, tên đường hoặc tên người, có dấu hay không dấu đều được.',
      'Bấm vào một đường để xem từng nhà theo thứ tự đi.',
      'Không thấy nhà thì bấm “Thêm nhà mới” ở cuối.',
    ],
    street: [
      'Các nhà xếp theo thứ tự đi; hình nhà cho biết nhà nào đã đến.',
      'Bấm vào một nhà để ghi kết quả.',
      'Muốn đi theo thứ tự khác thì bấm “Sắp lại thứ tự đi”.',
    ],
    order: [
      'Bấm mũi tên để đổi một bậc. Đưa đi xa thì bấm địa chỉ, rồi bấm “Đặt ở đây”.',
      'Xong thì bấm “Lưu thứ tự đi”. Thứ tự này chỉ trên máy của anh/chị.',
    ],
    'add-house': [
      'Dùng khi nhà chưa có trong danh sách. Ghi địa chỉ như trên biển số.',
      'Một địa chỉ có nhiều hộ thì ghi mỗi hộ nhận ra bằng gì: tầng, phòng, nhà sau.',
      'Máy báo có thể trùng thì xem nhà đã có trước khi thêm. Đừng ghi tên người ở đây.',
    ],
    'add-row': [
      'Thêm một lần nhiều nhà liền nhau của một đường, một kiệt.',
      'Ghi từ số mấy đến số mấy, bên lẻ hay bên chẵn. Nhà đã có thì máy bỏ qua.',
    ],
    walks: [
      'Ở đây thấy tối nào ai đi kiệt nào, để cả tổ khỏi đi trùng.',
      'Bận thì bấm vào buổi đi của mình, đổi tối hoặc bấm “Tôi không đi được”.',
    ],
    'add-walk': [
      'Chọn tối, chọn người, rồi chọn kiệt hoặc đường.',
      'Chỉ tổ trưởng giao được cho người khác; anh/chị tự nhận phần của mình.',
    ],
    door: [
      'Bấm vào việc vừa xảy ra ở nhà này. Gặp được người lớn thì ghi tiếp đã giúp ai, việc gì.',
      'Bà con chưa muốn tiếp thì cảm ơn rồi ghi đúng như vậy; không sao cả.',
      'Kéo xuống để xem người trong nhà và các lần đến trước.',
    ],
    mend: [
      'Ghi theo lời người nhà. Chưa biết thì để trống.',
      'Lưu ý là điều người đến sau cần biết trước khi gõ cửa: chó dữ, gọi cửa sau.',
    ],
    answers: [
      'Hỏi chung cả nhà, chỉ ghi số người, không ghi tên ai.',
      'Chưa hỏi hay nhà không rõ thì để trống, đừng ghi số 0.',
    ],
    amend: [
      'Chọn lại cho đúng việc đã xảy ra lần ấy, rồi bấm “Lưu phiếu sửa”.',
      'Phiếu cũ không mất; ai cũng thấy phiếu đã được sửa.',
    ],
  },
  {
    today: [
      'The next house is chosen for you. At its door, tap “I am at this house”.',
      'A closed door: tap “Nobody home”. A wrong tap can be undone for 10 seconds.',
      'It works without a network; every slip stays on this phone.',
    ],
    houses: [
      'Type a house number, a street or a name, with marks or without.',
      'Tap a street to see its houses in walking order.',
      'A house is missing? Add it at the end of the list.',
    ],
    street: [
      'Houses stand in walking order; their shapes tell which were reached.',
      'Tap a house to write down what happened.',
      'For another order, tap the button that changes it.',
    ],
    order: [
      'Arrows move a house by one. To move it far, tap the address, then where it goes.',
      'Save at the end. This order is on your phone only.',
    ],
    'add-house': [
      'For a house that the list lacks. Write the address as on its plate.',
      'Several households at one address: say what tells them apart, such as a floor or a room.',
      'If it may be there already, look at that house first. Write no names here.',
    ],
    'add-row': [
      'Adds many houses of one street or kiệt at once.',
      'Write the first and the last number, odd or even side. Houses that are there already are left out.',
    ],
    walks: [
      'Who walks which kiệt on which evening, so that nobody walks it twice.',
      'If you cannot go, tap your walk and change the evening or step out.',
    ],
    'add-walk': [
      'Choose the evening, the people, then the kiệt or street.',
      'Only a team lead sends others; you can take a part for yourself.',
    ],
    door: [
      'Tap what happened at this house. If you met an adult, write whom you helped and with what.',
      'If they would rather not talk, thank them and write just that; it is all right.',
      'Further down are the people of the house and earlier visits.',
    ],
    mend: [
      'Write what the family says. Leave blank what is not known.',
      'Cautions are what the next one should know before knocking: a dog, the back door.',
    ],
    answers: [
      'Ask about the whole house; write numbers, no names.',
      'Leave blank what nobody asked or knows; do not write 0.',
    ],
    amend: [
      'Choose what really happened that time, then save the correction.',
      'The old slip stays; everybody sees that it was corrected.',
    ],
  },
);
