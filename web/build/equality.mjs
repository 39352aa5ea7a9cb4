// For each type Go makes a function that compares two of its values, for interfaces that hold it and for maps of which it is the key.
// A type that is a key has one more, which hashes it; of those that stand in interfaces only errors are compared, unless by reflection.

const equality = /^type_\.eq\.(?!go\.shape)(.*)$/;
const reflection = /^reflect\.(Value\.(IsZero|Equal)|DeepEqual)$/;

/**
 * The places of the functions that compare values of types that are no keys and no errors, from the names of all functions: they may be
 * called, but by name alone.
 */
export function placesOfEquality(names, imported) {
  const all = new Set(names.values());
  if ([...all].some((name) => reflection.test(name))) return new Set();
  const isError = (type) => {
    const [, path, name] = /^(.*\.)?(.*)$/.exec(type);
    return all.has(`${type}.Error`) || all.has(`${path ?? ''}__${name}_.Error`);
  };
  const found = [...names].filter(([, name]) => {
    const type = equality.exec(name)?.[1];
    return type && !all.has(`type_.hash.${type}`) && !isError(type);
  });
  return new Set(found.map(([index]) => index - imported));
}
