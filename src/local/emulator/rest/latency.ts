// Modelled time of one emulated REST call, in milliseconds, as seen from a script.
//   measured: medians of calls made from Apps Script (platform-facts 4.1)
//   reported: 100 messages in 0.7 s as batches of 25, in 1.3 s as batches of 10 (github amd/gaia issue 2720, 2026)
//   guess:    nobody's figure was found; set near the measured call it resembles

export const LATENCY = {
  gmail: {
    getProfile: 92, // measured
    labelsList: 95, // guess: as getProfile
    historyList: 290, // measured
    messagesList: 158, // measured for threads.list
    messagesGet: 160, // guess: as threads.get
    threadsGet: 160, // measured
    modify: 170, // measured
    batchModify: 250, // guess
    settings: 95, // guess: as getProfile
  },
  /** Fits the reported 130 ms for a batch of 10 and 175 ms for one of 25. */
  batch: { request: 100, part: 3 },
  oauth: { token: 150, signJwt: 200, certificates: 60 }, // guesses
  directory: { list: 400, get: 200 }, // guesses
  drive: { list: 350, get: 200, write: 600, share: 700 }, // guesses
} as const;
