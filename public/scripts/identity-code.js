// Finds Finnish personal identity codes in what is typed, as app/kernel/personal-data.ts does on the server; a test beside
// that file holds the two together. Without look-behind, which the browsers of older phones cannot read.
const CHECK = '0123456789ABCDEFHJKLMNPRSTUVWXY'
const GAP = '\\s{0,3}'
const CANDIDATE = new RegExp(`(?:^|\\D)(\\d{2})(?:\\.|${GAP})(\\d{2})(?:\\.|${GAP})(\\d{2})\\s*[-+–—YXWVUABCDEFyxwvuabcdef]\\s*(\\d{3})${GAP}([0-9A-Ya-y])(?![0-9A-Za-z])`, 'g')
const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}\u0000-\u0008\u000e-\u001f\u007f]/gu

/** Whether the text holds a personal identity code: shape, day and check character (domain rule P-3). */
export function hasIdentityCode(text) {
  const plain = text
    .replace(UNSEEN, '')
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u2010\u2011\u2012\u2212]/g, '-')
  return Array.from(plain.matchAll(CANDIDATE)).some(([, day, month, year, individual, check]) => {
    if (month < 1 || month > 12 || day < 1 || day > 31 || individual < 2) return false
    return CHECK[Number(day + month + year + individual) % 31] === check.toUpperCase()
  })
}
