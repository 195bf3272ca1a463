import type { Route } from '../shell/router.ts'
import type { FaultChoice } from './faults.ts'

/** One thing to try on a page: what goes wrong, and what to do to meet it. */
export interface Lesson {
  title: string
  /** What the visitor does next, and where to look. */
  next: string
  fault?: FaultChoice
  /** Meets the fault at once by loading the page's data again. */
  reload?: true
  crash?: true
}

export const lessons: Readonly<Record<Route['page'], readonly Lesson[]>> = {
  shop: [
    {
      title: 'Send the order empty',
      next: 'Nothing to arm: press “Place order”. The API names one field, and the message sits there, with the field’s own label.',
    },
    {
      title: 'A postcode of another country',
      next: 'Nothing to arm: fill in the example, choose Germany, place the order. The wire says address[postcode]; the message sits at Postcode, three levels down.',
    },
    {
      title: 'A wrong value in row 2',
      next: 'Fill in the example and place the order. The wire says items[1][quantity]; the message sits in the second row, and follows it if you remove the first.',
      fault: { target: 'sweetspot', fault: 'invalid_parameter_nested', times: 1, match: 'POST' },
    },
    {
      title: 'An error out of sight',
      next: 'Fill in the example and place the order. The API complains about the coupon, whose part of the form is closed: it opens, and the focus goes there.',
      fault: { target: 'sweetspot', fault: 'invalid_parameter_hidden', times: 1, match: 'POST' },
    },
    {
      title: 'A parameter no field has',
      next: 'Fill in the example and place the order. The API complains about loyalty_tier, which is nowhere on the page: the summary says so, in words.',
      fault: { target: 'sweetspot', fault: 'unknown_parameter', times: 1, match: 'POST' },
    },
    {
      title: 'A complaint that comes too late',
      next: 'Fill in the example, place the order, and change the email within four seconds. The answer is about what stood there before: it stays away from the field.',
      fault: { target: 'sweetspot', fault: 'invalid_parameter_late', times: 1, match: 'POST' },
    },
    {
      title: 'A form that has no place for it',
      next: 'Ask for the monthly letter. That form shows no summary, so the toaster takes what belongs to no field.',
      fault: { target: 'sweetspot', fault: 'internal_server_error', times: 1, match: 'POST' },
    },
    {
      title: 'Signed out while ordering',
      next: 'Fill in the example and place the order. It comes back with 401; one prompt asks to sign in, and then the order goes out again by itself, with all that was typed.',
      fault: { target: 'sweetspot', fault: 'session_ended', times: 1, match: 'POST' },
    },
  ],
  orders: [
    {
      title: 'Busy for a moment',
      next: 'The API asks for three seconds. The list says so, counts, and loads again by itself.',
      fault: { target: 'sweetspot', fault: 'unavailable', times: 1, match: 'GET' },
      reload: true,
    },
    {
      title: 'Everything is down',
      next: 'Three requests fail. The list shows its own; the others fold into one toast. Stop the fault and both go away by themselves.',
      fault: { target: 'sweetspot', fault: 'internal_server_error', times: -1, match: 'GET' },
      reload: true,
    },
    {
      title: 'Signed out',
      next: 'Three requests come back with 401, and one prompt stands for all of them. Sign in, and each is sent again, once.',
      fault: { target: 'sweetspot', fault: 'session_ended', times: 1, match: 'GET' },
      reload: true,
    },
    {
      title: 'A bug in the page',
      next: '“How it travels” stops working, and nothing else does.',
      crash: true,
    },
  ],
  pay: [
    {
      title: 'Charged, then cut off',
      next: 'Pay with the card that works. The money moves and the answer never comes: the page says that it does not know, until the webhook tells it.',
      fault: { target: 'spotflow', fault: 'reset_after', times: 3 },
    },
    {
      title: 'Nobody can say yet',
      next: 'Pay. Spotflow stays silent, so the question stays open: reload the page, and it still is. Then choose “Nothing” under “All that can go wrong”, and see it settle under the same key.',
      fault: { target: 'spotflow', fault: 'unavailable', times: -1 },
    },
    {
      title: 'A 200 that failed',
      next: 'Pay. The status says OK; the data says that the bank declined. The page believes the data.',
      fault: { target: 'spotflow', fault: 'declined_200', times: 1, match: 'POST' },
    },
  ],
}
