/** What a resident is promised, on the screens: the phone in their own hands, a change of mind, and practice that touches nobody. */
import { aForgottenPin } from './forgotten-pin.js';

export const PIN = '2468';

/** Enters a PIN on the pad of digits. */
export async function enter(hand, pin) {
  for (const digit of pin) await hand.button(digit);
  await hand.button('Xong');
}

/** From the script over both answers of the resident, and back to the script. */
export async function inTheResidentsHands({ hand }, stop) {
  await hand.button('Đưa máy cho bà con tự đọc và chạm');
  await hand.sees('Chọn 4 đến 6 số');
  await stop('pin-choose');
  await enter(hand, PIN);
  await hand.sees('Nhập lại mã vừa chọn');
  await enter(hand, PIN);
  await hand.sees('Người của Tổ nhận lại máy');
  await hand.reads();
  await stop('resident-name');
  await hand.button('Có');
  await hand.sees('Cho gọi điện nhắc không?');
  await stop('resident-call');
  await hand.button('Không');
  await hand.sees('Xin đưa máy lại cho người của Tổ');
  await stop('resident-end');
  await hand.button('Người của Tổ nhận lại máy');
  await hand.sees('Nhập mã PIN để nhận lại máy');
  await enter(hand, '0000');
  await hand.sees(/Mã PIN chưa đúng/);
  await stop('take-back');
  await aForgottenPin({ hand }, stop);
  await enter(hand, PIN);
  await hand.sees('Tên hay gọi hoặc họ tên');
  await hand.button('Quay lại');
  await hand.sees('Cho gọi điện nhắc không?');
  await hand.button('Quay lại');
  await hand.sees('Cho ghi tên không?');
  // Another screen than the one that was read: where the text is longer than it, it is read again.
  await hand.reads();
}

/** Somebody knew a skill before, changes their mind on their own page, and again by the code of the slip. */
export async function aChangeOfMind({ phone, hand, home, go }, stop) {
  const { person } = await phone.call('add_person', {
    household: home.household, name: 'bà Tám',
    consent: { nameAllowed: true, callAllowed: false, textVersion: (await phone.call('catalogue')).consent.textVersion, way: 'slip', slip: 'AB12CD34' },
  });
  await go(`nha/${home.household}/houses/nguoi/${person}`);
  await hand.sees('Dạy tiếp');
  await hand.page.getByText('Đã biết từ trước').tap();
  await hand.page.locator('details').getByRole('button', { name: 'Định danh', exact: true }).tap();
  await hand.button(/^Cài và kích hoạt VNeID/);
  await stop('person-knew');
  await go(`nha/${home.household}/houses/nguoi/${person}/hoi-lai`);
  await hand.sees('Xưng hô với bà con thế nào?');
  await stop('renew');
  await hand.button('con – bà');
  await hand.reads();
  await hand.button('Có');
  await hand.sees('Bà cho con gọi điện nhắc việc đã học và ngày hẹn không ạ?');
  await stop('renew-call');
  await hand.button('Có');
  await hand.sees('bà Tám đồng ý lại');
  await stop('renew-finish');
  await go(`nha/${home.household}/houses/nguoi/${person}`);
  await hand.sees('Dạy tiếp');
  await hand.button('Rút lại đồng ý');
  await hand.sees('Rút lại đồng ý cho ghi tên?');
  await stop('withdraw-ask');
  await hand.button('Ghi: rút lại đồng ý');
  await hand.sees('Đã rút lại đồng ý');
  await stop('withdrawn');
  await hand.button('Giữ lại như cũ');
  await hand.sees('Dạy tiếp');

  await go('rut-lai');
  await hand.sees('Bà con cầm phiếu giấy đến, hoặc gọi điện đọc mã.');
  await stop('withdraw-slip');
  await hand.write('Mã trên phiếu', 'zz 99');
  await hand.button('Tìm nhà giữ phiếu này');
  await hand.sees(/Không nhà nào trên máy này giữ mã ZZ99/);
  await stop('withdraw-unknown');
  await hand.write('Mã trên phiếu', 'ab12-cd34');
  await hand.button('Tìm nhà giữ phiếu này');
  await hand.sees('Phiếu này của nhà dưới đây. Đúng nhà thì ghi.');
  await stop('withdraw-found');
  await hand.button('Ghi: rút lại đồng ý');
  await hand.sees('Đã rút lại đồng ý');
  await hand.button('Về trang của nhà');
  await hand.sees(/Người đã rút lại đồng ý · xoá ngày/);
  await stop('door-withdrawn');
}

/** A form that was left half filled, and the PIN changed. */
export async function leftHalfFilled({ hand, home, go }, stop) {
  await go(`nha/${home.household}/houses/sua`);
  await hand.button('Thêm một');
  // Gone to by its address, a page is torn down at once: what is not written by then is a letter too late.
  await hand.sees('Đã giữ trên máy');
  await go(`nha/${home.household}/houses/sua`);
  await hand.sees('Đang ghi dở, đã mở lại');
  await stop('house-mend-reopened');
  await hand.button('Bỏ');
  await go('ma-pin');
  await hand.sees('Nhập mã PIN đang dùng');
  await stop('pin-change');
}

/** A practice begun and ended. */
export async function practice({ hand, go }, stop) {
  await go('gui');
  await hand.button(/^Tập thử với nhà không có thật/);
  await hand.sees('Đang tập: nhà không có thật, không gửi về phường');
  await hand.sees('Nhà kế tiếp');
  await stop('training-today');
  await hand.part('Gửi');
  await hand.sees(/Đang tập nên không gửi gì về phường/);
  await stop('training-sending');
  await hand.button('Thôi tập');
  await hand.seesNoMore('Đang tập: nhà không có thật, không gửi về phường');
}
