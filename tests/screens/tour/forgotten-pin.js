/** The volunteer has forgotten the PIN, on the screens: whom to call, and the code that is still to be typed. */
export async function aForgottenPin({ hand }, stop) {
  await hand.button('Quên mã PIN?');
  await hand.sees('Mã phường vừa cấp');
  await stop('pin-forgotten');
  await hand.button('Nhận lại máy bằng mã này');
  await hand.sees('Còn thiếu mã phường vừa cấp.');
  await stop('pin-forgotten-missing');
  await hand.button('Thôi');
  await hand.seesNoMore('Mã phường vừa cấp');
}
