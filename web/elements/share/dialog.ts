/** Keys in a dialog do nothing outside it: Escape does not clear the selection too. */
export const keptInside = (event: Event): void => event.stopPropagation();
