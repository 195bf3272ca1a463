import { useSession } from '@faultkit/react-query'
import { SessionNotice } from '@faultkit/ui/session-notice'
import { signIn } from '../api/sweetSpot.ts'

/** One prompt for all that came back because the session ended; signed in, each of it is sent again. */
export function SessionPrompt() {
  return <SessionNotice {...useSession()} onSignIn={signIn} />
}
