/** Somebody has died, on the screens: the question, the notice in the place of their page, and the door. */
export async function aDeath({ phone, hand, home, go }, stop) {
  const { consent: { textVersion } } = await phone.call('catalogue');
  const consent = { nameAllowed: true, callAllowed: false, textVersion, way: 'tap' };
  const { person } = await phone.call('add_person', { household: home.household, name: 'ông Sáu', consent });
  await go(`nha/${home.household}/houses/nguoi/${person}`);
  await hand.button('Đã chuyển đi hoặc đã mất');
  await hand.sees(/Người đã mất thì tên ẩn ngay/);
  await stop('person-gone-ask');
  await hand.button('Ghi: đã mất');
  await hand.sees(/Từ ngày .* tờ ghi tên được xoá hẳn/);
  await stop('person-died');
  await hand.button('Về trang của nhà');
  await hand.sees(/Người đã mất · xoá ngày/);
  await stop('door-died');
}
