// Nothing waits for ever on a service of the cloud: a connection or an answer that does not come in time is an error, which the client tries again
// and which leaves the rest of a function's seconds for an honest answer. Every client of the SDK is made with these.

/** For the constructor of a client. Without `throwOnRequestTimeout` the SDK would only warn, and go on waiting. */
export const inTime = {
  requestHandler: { connectionTimeout: 1_000, requestTimeout: 3_000, throwOnRequestTimeout: true },
} as const;
