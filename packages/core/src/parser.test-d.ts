import type { AxiosResponse } from 'axios'
import { parseEnvelope } from './parseError.ts'

// A reply as each client has it is an envelope without a cast.
declare const axios: AxiosResponse<unknown>
declare const fetched: Response

parseEnvelope({ status: axios.status, headers: axios.headers, body: axios.data })
parseEnvelope({ status: fetched.status, headers: fetched.headers, body: undefined })
parseEnvelope({ status: 400, headers: { 'retry-after': 3 }, body: undefined })

// @ts-expect-error a status is a number
parseEnvelope({ status: '400', body: undefined })
