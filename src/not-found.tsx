import { data } from 'react-router'

/** Every address that is nobody's. */
export const loader = () => {
  throw data(null, { status: 404 })
}

export default function NotFound() {
  return null
}
