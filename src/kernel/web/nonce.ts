import { createContext } from 'react-router'

/** The nonce of this answer's Content-Security-Policy, for the few scripts a page loads. */
export const nonceContext = createContext<string>('')
