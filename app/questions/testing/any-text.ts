import fc from 'fast-check'

/** Any sequence of code units a form can bring, well formed or not; far quicker than fast-check's own strings of all Unicode. */
export function anyText(maxLength: number): fc.Arbitrary<string> {
  const unit = fc.oneof(fc.nat(0x7f), fc.nat(0xffff), fc.constantFrom(0x200d, 0x0308, 0xd83d, 0xde8c, 0x202e, 0x00ad, 0x2028))
  return fc.array(unit, { maxLength }).map((units) => String.fromCharCode(...units))
}
