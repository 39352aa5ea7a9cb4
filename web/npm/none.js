// What registers elements does nothing where there are no pages.
export {};
