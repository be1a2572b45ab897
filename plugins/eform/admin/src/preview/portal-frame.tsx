import { Box, Typography } from '@strapi/design-system';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { findField } from '../builder/tree';
import { useBuilder } from '../hooks/use-builder';
import { useText } from '../hooks/use-text';

interface PortalFrameProps {
  readonly address: string;
  /** Another number: the form has changed, the page is drawn again. */
  readonly version: number;
  /** CSS pixels of the screen that the page believes in. */
  readonly width: number;
  readonly onDrawn: () => void;
}

/** How far a screen of this width must shrink to stand in the space that there is. */
function useScale(width: number) {
  const box = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: width, height: 600 });
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setSize({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const scale = Math.min(1, size.width / width);
  return { box, scale, height: size.height / scale };
}

const FIELD = '.field, fieldset.section';
/** Ids are `f-<key>`, of parts `f-<key>-day`, in rows `f-<rows>-<number>-<key>`. */
const ID = /^f-(?:[A-Za-z0-9]+-\d+-)?([A-Za-z][A-Za-z0-9]*)/;

function keyOf(element: Element): string | null {
  const id = element.id.startsWith('f-') ? element.id : element.querySelector('[id^="f-"]')?.id;
  return ID.exec(id ?? '')?.[1] ?? null;
}

/** The page in its frame. A click on a question chooses it in the structure; the chosen one is outlined and brought into view. */
export function PortalFrame({ address, version, width, onDrawn }: PortalFrameProps) {
  const { state, select } = useBuilder();
  const { t } = useText();
  const frame = useRef<HTMLIFrameElement>(null);
  const scroll = useRef(0);
  const { box, scale, height } = useScale(width);
  const [hidden, setHidden] = useState(false);
  const chosen = state.selection.kind === 'field' ? state.selection.key : null;

  const outline = useCallback(
    (bring: boolean) => {
      const page = frame.current?.contentDocument;
      if (!page) return;
      let found = false;
      for (const field of page.querySelectorAll<HTMLElement>(FIELD)) {
        const is = chosen !== null && keyOf(field) === chosen;
        found ||= is;
        field.style.outline = is ? '2px solid #4945ff' : '';
        field.style.outlineOffset = '8px';
        if (is && bring) field.scrollIntoView({ block: 'center' });
      }
      const { field } = (chosen !== null && findField(state.definition, chosen)) || {};
      setHidden(field !== undefined && !found && field.type !== 'notice');
    },
    [chosen, state.definition],
  );

  // The same page in a new state keeps its place; another page begins at its top.
  const drawn = useRef('');
  useEffect(() => {
    const page = frame.current?.contentWindow;
    if (!page) return;
    scroll.current = drawn.current === address ? page.scrollY : 0;
    drawn.current = address;
    page.location.replace(address);
  }, [address, version]);

  useEffect(() => outline(true), [outline]);

  const onLoad = (): void => {
    const page = frame.current?.contentDocument;
    if (!page || page.location.pathname === 'blank') return;
    frame.current.contentWindow?.scrollTo(0, scroll.current);
    outline(scroll.current === 0);
    page.addEventListener('click', ({ target }) => {
      // Of the frame's own realm: what was clicked is an Element there, not here.
      const field = (target as Element).closest(FIELD);
      const key = field ? keyOf(field) : null;
      if (key !== null) select({ kind: 'field', key });
    });
    onDrawn();
  };

  return (
    <Box flex="1" minHeight={0} marginTop={2} position="relative">
      <Box ref={box} height="100%" overflow="hidden" background="neutral150" hasRadius>
        <iframe
          ref={frame}
          title={t('preview.frame')}
          onLoad={onLoad}
          style={{
            display: 'block',
            margin: '0 auto',
            border: 0,
            background: '#fff',
            width,
            height,
            transform: `scale(${scale})`,
            transformOrigin: scale < 1 ? '0 0' : '50% 0',
          }}
        />
      </Box>
      {hidden ? (
        <Box
          role="status"
          background="warning100"
          borderColor="warning200"
          shadow="popupShadow"
          hasRadius
          padding={3}
          position="absolute"
          left={4}
          right={4}
          bottom={4}
        >
          <Typography variant="pi">{t('preview.hidden')}</Typography>
        </Box>
      ) : null}
    </Box>
  );
}
