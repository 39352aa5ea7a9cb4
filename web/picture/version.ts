/** The version of what is written as JSON: another one where a reader of the older could be misled. */
export const version = 1;
