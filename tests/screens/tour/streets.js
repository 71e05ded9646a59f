/** A street as a whole, on the screens: its walking order set by hand, and the form for a whole row of houses. */

/** From the street's doors to its walking order, and back with the order as it was. */
export async function walkingOrder({ hand }, stop) {
  await hand.link('Sắp lại thứ tự đi');
  await hand.sees('Thứ tự này chỉ trên máy của anh/chị.');
  await stop('street-order');
  await hand.button(/^Cầm .* để đặt chỗ khác/);
  await hand.sees('Thôi, để lại');
  await stop('street-order-held');
  await hand.button('Quay lại');
  await hand.sees('Sắp lại thứ tự đi');
}

/** The form of a row, empty and filled; nothing is added, so that the day's numbers stay those of its visits. */
export async function aRowOfHouses({ hand, go, street }, stop) {
  await go('them-day');
  await hand.sees('Dùng khi đường, kiệt này chưa có trong danh sách.');
  await stop('row-add');
  await hand.write('Tên đường', street.street);
  await hand.write('Kiệt số mấy?', '901');
  await hand.write(/^Đến số$/, '27');
  await hand.button('Bên lẻ');
  await hand.sees(/14 nhà: 1, 3, 5 … 27/);
  await stop('row-add-filled');
}
