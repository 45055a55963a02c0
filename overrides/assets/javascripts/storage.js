// What a reader's own browser remembers, and nobody else: storage may be switched off, or hold what another wrote.
export const recall = (key) => {
  try {
    const value = JSON.parse(localStorage.getItem(key));
    return value && typeof value === "object" && !Array.isArray(value) ? value : {};
  } catch {
    return {};
  }
};

/** Keep a value, or forget the key when it is undefined; tell whether that worked. */
export const keep = (key, value) => {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
};
