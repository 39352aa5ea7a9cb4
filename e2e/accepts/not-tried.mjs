/** The rules about frames, messages, Close and compression that have no case, and why. */
export const notTried = {
  'frame-truncated': 'every receiver waits for the rest',
  'frame-stray-bytes': 'it is why other rules are broken, and those have cases',
  'frame-length-too-long': 'it is why other rules are broken, and those have cases',
  'frame-length-miswritten': 'it is why other rules are broken, and those have cases',
  'frame-trailing-bytes': 'a receiver waits until they are a frame',
  'message-too-big': 'the program sets the limit',
  'ping-unanswered': 'it is for the sender of the Ping to decide',
  'pong-differs': 'it is for the sender of the Ping to decide',
  'close-extensions-not-listed': 'it is about what the reason says to people',
  'close-not-answered': 'nothing comes that could be refused',
  'deflate-larger-than-plain': 'it is sound, only longer than it need be',
  'deflate-output-limit': 'the program sets the limit',
};
