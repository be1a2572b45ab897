type Schema = Readonly<Record<string, unknown>>;
interface Parameter {
    readonly name: string;
    readonly in: 'path' | 'query' | 'header';
    readonly required: boolean;
    readonly schema?: Schema;
    readonly content?: Readonly<Record<string, {
        readonly schema: Schema;
    }>>;
}
interface Operation {
    readonly operationId: string;
    readonly security: readonly Readonly<Record<string, unknown>>[];
    readonly parameters: readonly Parameter[];
    readonly requestBody?: {
        readonly content: Readonly<Record<string, {
            readonly schema: Schema;
        }>>;
    };
    readonly responses: Readonly<Record<string, {
        readonly content?: Readonly<Record<string, {
            readonly schema?: Schema;
        }>>;
    }>>;
}
export interface Document {
    readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
    readonly components: {
        readonly schemas: Readonly<Record<string, Schema>>;
    };
}
/** By the name of a security scheme; `visitor` asks without one. */
export type Askers = Readonly<Record<string, (path: string, init: RequestInit) => Promise<Response>>>;
export interface Fuzzed {
    readonly asked: number;
    readonly operations: number;
    readonly byStatus: Readonly<Record<string, number>>;
    readonly faults: readonly string[];
}
export declare class Fuzzer {
    #private;
    constructor(document: Document, askers: Askers);
    /** Asks every operation in turn until the time is over; at least once each. */
    run(options: {
        readonly until: number;
        readonly seed: number;
        readonly leave: (method: string, path: string) => boolean;
    }): Promise<Fuzzed>;
}
export {};
