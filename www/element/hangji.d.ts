// Types of <hangji-assessment>, for TypeScript and for editors. The contract in words: docs/element.md.

export type View = "start" | "survey" | "coverage" | "rectification" | "excellence" | "submit";

/** An assessment; its parts are in docs/schema/assessment.schema.json. */
export interface Assessment {
  schema?: string;
  id?: string;
  revision?: number;
  [part: string]: unknown;
}

/** What is wrong: where, and how much it matters. */
export interface Finding {
  rule?: string;
  reason?: string;
  severity: "error" | "warning" | "hint";
  /** A JSON pointer into the assessment. */
  place: string;
  params?: Record<string, string>;
  clause?: string[];
  message?: string;
}

export interface Receipt {
  id: string;
  revision: number;
  receipt: string;
  received_at: string;
}

/** What answers a request: a Response, an XMLHttpRequest, what axios gives, or a body alone. */
export type Answer =
  | Response
  | { status: number; text(): string | Promise<string> }
  | { status: number; json(): unknown }
  | { status: number; body?: unknown; data?: unknown; responseText?: string }
  | object
  | string;

export interface RequestDetail {
  method: "GET" | "POST";
  /** `endpoint`, or an address below it, or `procedure`; empty where `endpoint` is empty. */
  url: string;
  headers: Record<string, string>;
  /** The assessment as JSON; none with GET. */
  body?: string;
  /** Takes the request over. Call it before the listener returns. */
  respondWith(answer: Answer | PromiseLike<Answer>): void;
}

export interface HangjiEventMap {
  "hangji-ready": CustomEvent<null>;
  "hangji-change": CustomEvent<null>;
  "hangji-draft": CustomEvent<{ saved_at: string | null }>;
  "hangji-request": CustomEvent<RequestDetail>;
  "hangji-accepted": CustomEvent<Receipt>;
  "hangji-refused": CustomEvent<{ findings: Finding[] }>;
  "hangji-sign-in": CustomEvent<null>;
  "hangji-error": CustomEvent<{ message: string }>;
}

export interface HangjiAssessmentElement extends HTMLElement {
  endpoint: string;
  assessmentId: string;
  procedure: string;
  lang: string;
  languages: string;
  today: string;
  draft: string;
  mode: string;
  sample: string;
  theme: string;
  contrast: string;
  scale: string;
  name: string;
  credentials: string;
  disabled: boolean;
  readOnly: boolean;

  get value(): Assessment | undefined;
  set value(assessment: Assessment | string);
  headers?: Record<string, string> | (() => Record<string, string>);
  readonly form: HTMLFormElement | null;

  validate(): Finding[] | undefined;
  submit(): void;
  save(): void;
  exportFile(file?: "record" | "ledger"): void;
  importFile(file: Blob): Promise<void>;
  print(paper?: "record" | "plan" | "ledger" | "receipt"): void;
  goTo(view: View): void;
  reset(): void;

  addEventListener<K extends keyof HangjiEventMap>(
    type: K,
    listener: (this: HangjiAssessmentElement, event: HangjiEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "hangji-assessment": HangjiAssessmentElement;
  }
}
