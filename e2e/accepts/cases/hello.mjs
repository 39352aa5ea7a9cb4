/** The text that most cases carry, as the examples of both RFCs do. */
export const hello = '48 65 6c 6c 6f';
