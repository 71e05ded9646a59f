/** What was written is set right, on the screens: a person's name and age, and a visit. */

/** From the person's page into the form and back, with nothing changed. */
export async function aPersonMended({ hand }, stop) {
  await hand.link('Sửa tên, nhóm tuổi');
  await hand.sees('Lưu thông tin');
  await stop('person-mend');
  await hand.button('Quay lại');
  await hand.sees('Đã học');
}

/** A visit that ended at a closed door: as it was, with each question that another outcome asks, and left as it was. */
export async function aVisitAmended({ hand, go, closed }, stop) {
  await go(`nha/${closed.household}/houses`);
  await hand.link(/^Sửa phiếu/);
  await hand.sees('Đúng ra là thế nào?');
  await stop('visit-amend');
  await hand.button(/^Không có người ở/);
  await hand.sees('Vì sao không có người ở?');
  await stop('visit-amend-why');
  await hand.button('Hẹn lại');
  await hand.button(/^Hẹn ghé lại/);
  await hand.sees('Hẹn ngày nào?');
  await stop('visit-amend-which-day');
  await hand.button(/^Ngày mai/);
  await hand.sees('Lưu phiếu sửa');
  await go(`nha/${closed.household}/houses`);
  await hand.link(/^Sửa phiếu/);
  await hand.sees('Đang ghi dở, đã mở lại');
  await stop('visit-amend-reopened');
  await hand.button('Bỏ');
}
