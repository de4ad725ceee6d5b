/** A telephone number that can be called from the page. The leading zero of a Finnish number becomes +358. */
export function PhoneLink({ phone }: { phone: string }) {
  return <a className="nowrap" href={`tel:${phone.replace(/[^\d+]/g, '').replace(/^0/, '+358')}`}>{phone}</a>
}
