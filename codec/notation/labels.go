package notation

// The longest label that is taken off, with the time and whatever else a log writes before it.
const longestLabel = 120
