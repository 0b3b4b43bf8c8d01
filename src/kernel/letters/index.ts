/** Letters: queued in the transaction of the change, sent by a job, every one kept with its state. */
export { letterSending, queueLetter, type Letter } from './queue.ts'
export { replyAddress, threadOfAddress } from './reply-address.ts'
export { lettersPage, threadsOfLetters, visibleLetters } from './read.ts'
