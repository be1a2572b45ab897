/** The import dialog's state: a file, what the server says of it under the answers given, and what came of it. */
import { useCallback, useRef, useState } from 'react';
import { useAPIErrorHandler, useFetchClient, type FetchError } from '@strapi/strapi/admin';
import type { Text } from '@motcua/cms';
import { useWords } from '../words';
import { withSuggestions, type Choices, type ImportResult, type Inspection } from './model';

export interface Import {
  readonly inspection: Inspection | null;
  readonly choices: Choices;
  readonly result: ImportResult | null;
  readonly refused: string | null;
  readonly busy: boolean;
  readonly choose: (file: File) => void;
  readonly answer: (id: string, value: string) => void;
  readonly carryOut: (trust: boolean) => void;
}

interface Refusal {
  readonly response?: { readonly data?: { readonly error?: { readonly details?: { readonly text?: Text } } } };
}

/** A suggestion may open further questions, which have suggestions of their own. */
const ROUNDS = 4;

export function useImport(): Import {
  const { t, pick } = useWords();
  const { post } = useFetchClient();
  const { formatAPIError } = useAPIErrorHandler();
  const [file, setFile] = useState<unknown>(null);
  const [inspection, setInspection] = useState<Inspection | null>(null);
  const [choices, setChoices] = useState<Choices>({});
  const [result, setResult] = useState<ImportResult | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  /** Answers of the server that were overtaken by a newer question are not shown. */
  const turn = useRef(0);

  const attempt = useCallback(
    async (work: () => Promise<void>): Promise<void> => {
      setBusy(true);
      setRefused(null);
      try {
        await work();
      } catch (error) {
        if (error instanceof SyntaxError) setRefused(t('moving.noJson'));
        else {
          // The fetch client throws nothing else; what the server refuses it refuses in both languages.
          const text = (error as Refusal).response?.data?.error?.details?.text;
          setRefused(text ? pick(text) : formatAPIError(error as FetchError));
        }
      } finally {
        setBusy(false);
      }
    },
    [t, pick, formatAPIError],
  );

  const look = useCallback(
    async (content: unknown, given: Choices): Promise<void> => {
      const mine = (turn.current += 1);
      let answers = given;
      for (let round = 0; round < ROUNDS; round += 1) {
        const { data } = await post<Inspection>('/single-window/moving/inspect', { file: content, choices: answers });
        if (mine !== turn.current) return;
        setInspection(data);
        setChoices(answers);
        const next = withSuggestions(data.plan.questions, answers);
        if (Object.keys(next).length === Object.keys(answers).length) return;
        answers = next;
      }
    },
    [post],
  );

  return {
    inspection,
    choices,
    result,
    refused,
    busy,
    choose: (chosen) =>
      void attempt(async () => {
        setInspection(null);
        setChoices({});
        const content: unknown = JSON.parse(await chosen.text());
        setFile(content);
        await look(content, {});
      }),
    answer: (id, value) => {
      const next = { ...choices, [id]: value };
      setChoices(next);
      void attempt(() => look(file, next));
    },
    carryOut: (trust) =>
      void attempt(async () => {
        const kid = inspection?.origin.kid;
        const body = { file, choices, ...(trust && kid !== undefined ? { trust: kid } : {}) };
        const { data } = await post<ImportResult>('/single-window/moving/import', body);
        setResult(data);
      }),
  };
}
