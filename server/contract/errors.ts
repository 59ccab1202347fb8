/** Every error the API can answer with. The remedy tells the reader what to do next; `{…}` is filled in. */
export const ERRORS = {
  bad_parameter: { status: 400, message: "{detail}", remedy: "Correct the parameter; the API page lists what is accepted." },
  not_found: { status: 404, message: "There is no {what}.", remedy: "{nearest}Search for it by name." },
  no_such_route: { status: 404, message: "There is no such address: {what}.", remedy: "See the API page for the addresses there are." },
  method_not_allowed: { status: 405, message: "This address takes GET requests only.", remedy: "Use GET." },
  forbidden_host: {
    status: 403,
    message: "The request names a host that this server doesn't serve.",
    remedy: "Open the address that the server printed at its start.",
  },
  cross_site: { status: 403, message: "The request comes from another site.", remedy: "Open Entente itself and try again there." },
  write_off: {
    status: 403,
    message: "Datasets can't be changed here: {why}.",
    remedy: "The operator sets ENTENTE_WRITE_TOKEN, and whoever writes gives it as Authorization: Bearer.",
  },
  write_token: {
    status: 401,
    message: "Changing the datasets takes the operator's token.",
    remedy: "Give it as Authorization: Bearer.",
  },
  bad_body: { status: 400, message: "{detail}", remedy: "Correct what is sent; the API page lists what is accepted." },
  unsupported_body: {
    status: 415,
    message: "A body of this kind is not taken.",
    remedy: "Send multipart/form-data to upload, else application/json; without Content-Encoding.",
  },
  upload_stalled: { status: 408, message: "What was sent stopped coming.", remedy: "Send it again." },
  no_room: {
    status: 507,
    message: "There is no room in the data folder.",
    remedy: "Free some there, or set ENTENTE_DATA_DIR to another folder.",
  },
  import_busy: { status: 409, message: "{detail}", remedy: "Wait for it, or cancel one that is no longer wanted." },
  import_phase: { status: 409, message: "{detail}", remedy: "Ask for the import's state, and go on from there." },
  import_stale: {
    status: 409,
    message: "The datasets were changed since the dry run.",
    remedy: "Make the dry run again: what would change may be something else now.",
  },
  import_refused: { status: 422, message: "{detail}", remedy: "{remedy}" },
  dataset_bundled: {
    status: 409,
    message: "The dataset {name} comes with Entente and can't be replaced, changed or taken out.",
    remedy: "Give the dataset another name.",
  },
  datasets_damaged: { status: 500, message: "{detail}", remedy: "Then start Entente again." },
  too_large: { status: 413, message: "The request is too large.", remedy: "Ask for less at once." },
  export_too_large: {
    status: 413,
    message: "The view has {total} rows; an export takes {most} at once.",
    remedy: "Narrow the view by {by}, or ask for parts of it with limit and offset.",
  },
  too_many_requests: { status: 429, message: "Too many requests.", remedy: "Wait {seconds} seconds and try again." },
  store_unavailable: {
    status: 503,
    message: "The database can't be reached.",
    remedy: "Try again in a moment; the server reconnects by itself. If it lasts, check that the database runs.",
  },
  store_timeout: { status: 503, message: "The database took too long to answer.", remedy: "Narrow the view, or try again in a moment." },
  store_auth: { status: 503, message: "The database refused the login.", remedy: "Check NEO4J_USER and NEO4J_PASSWORD." },
  store_empty: { status: 503, message: "The database holds no dataset yet.", remedy: "Run npm run load." },
  store_foreign: {
    status: 503,
    message: "The database holds nodes that are not Entente's.",
    remedy: "Use an empty database, or set NEO4J_DATABASE to another one.",
  },
  store_too_many: {
    status: 409,
    message: "The change is larger than one transaction of the database may be.",
    remedy: "Set ENTENTE_NEO4J_MAX_CHANGES higher if the database has the memory, or bring the data in by parts.",
  },
  store_query: {
    status: 500,
    message: "The database couldn't carry out a query of the server.",
    remedy: "This is a fault of the program: report it with the request's id {id}.",
  },
  // Nobody reads it; it keeps a reader who left apart from a fault.
  store_aborted: { status: 499, message: "The request was given up before its answer.", remedy: "Ask again." },
  overloaded: { status: 503, message: "The server is busy.", remedy: "Try again in a moment." },
  internal: {
    status: 500,
    message: "Something went wrong on the server.",
    remedy: "Try again; if it lasts, report it with the request's id {id}.",
  },
} as const;

export type ErrorCode = keyof typeof ERRORS;

/** An error of the table above. Thrown anywhere in the server, answered in one place. */
export class EntenteError extends Error {
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, string>>;

  constructor(code: ErrorCode, details: Readonly<Record<string, string>> = {}, options?: ErrorOptions) {
    super(fill(ERRORS[code].message, details), options);
    this.name = "EntenteError";
    this.code = code;
    this.details = details;
  }

  get status(): number {
    return ERRORS[this.code].status;
  }

  get remedy(): string {
    return fill(ERRORS[this.code].remedy, this.details);
  }
}

function fill(text: string, details: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (_, key: string) => details[key] ?? "");
}
