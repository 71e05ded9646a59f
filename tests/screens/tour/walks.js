/**
 * Who walks which kiệt, on the screens: nobody yet, one taken for tonight, *Hôm nay* with it, the walk being mended, and
 * taken back at last, so that the rest of the day is nobody's part.
 */

export async function aWalkOfMine({ phone, hand, go, today }, stop) {
  const strip = (await phone.call('streets')).find(({ states }) => states.length >= 4);
  await go('giao');
  await hand.sees('Chưa có kiệt nào được giao.');
  await stop('walks-none');
  await hand.link('Nhận kiệt');
  await hand.sees('Kiệt, đường nào?');
  await stop('walk-take');
  await hand.button(/^Tối khác/);
  await hand.sees('Tối nào?');
  await stop('walk-take-other-evening');
  await hand.button('Thôi');
  await hand.write('Tìm kiệt, đường', strip.title);
  await hand.button(new RegExp(`^${strip.title}`));
  await hand.sees('Tôi nhận kiệt này');
  await stop('walk-take-chosen');
  await hand.button('Tôi nhận kiệt này');
  await hand.sees(/^Đã lưu trên máy: .*, tối nay/);
  await stop('walks');

  await today();
  await hand.sees('Phần của tôi');
  await stop('today-my-part');

  await go('giao');
  await hand.button(/^Sửa buổi đi/);
  await hand.sees('Thu lại, không đi nữa');
  await stop('walk-mend');
  await hand.button('Đổi sang tối khác');
  await hand.sees('Tối nào?');
  await stop('walk-mend-evening');
  await hand.button('Thôi');
  await hand.button(/^Sửa buổi đi/);
  await hand.button('Thu lại, không đi nữa');
  await hand.sees('Chưa có kiệt nào được giao.');
}
