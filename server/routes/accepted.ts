/** What a parameter of this schema takes, in words. */
export function accepted(schema: Readonly<Record<string, unknown>>): string {
  if (Array.isArray(schema.enum)) return schema.enum.join(", ");
  if (typeof schema["x-write"] === "string") return schema["x-write"];
  switch (schema.type) {
    case "integer":
      return `a whole number${rangeOf(schema)}`;
    case "number":
      return `a number${rangeOf(schema)}`;
    case "boolean":
      return "true or false";
    case "array":
      return `a list of at most ${String(schema.maxItems)} different values, with commas between`;
    case "string":
      return `a text${lengthOf(schema)}`;
    default:
      return "what the API page says";
  }
}

function rangeOf({ minimum, maximum }: Readonly<Record<string, unknown>>): string {
  if (minimum !== undefined && maximum !== undefined) return ` from ${String(minimum)} to ${String(maximum)}`;
  return minimum === undefined ? "" : `, ${String(minimum)} or more`;
}

function lengthOf({ minLength, maxLength }: Readonly<Record<string, unknown>>): string {
  const least = minLength === undefined || minLength === 0 ? "" : ` of at least ${String(minLength)}`;
  const most = maxLength === undefined ? "" : `${least === "" ? " of at most" : " and at most"} ${String(maxLength)}`;
  return least === "" && most === "" ? "" : `${least}${most} characters`;
}
