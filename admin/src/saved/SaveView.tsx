import { useId, useState, type FormEvent, type JSX } from 'react';
import Button from '@mui/material/Button';
import Popover from '@mui/material/Popover';
import { useDataProvider, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import type { OfficeDataProvider } from '../data/dataProvider';
import type { SavedView, ViewContent } from '../data/listDoors';
import { filterOf, firstPage, savedPath, type ListAddress } from '../inbox/address';
import { useSavedViews } from './useSavedViews';

interface FormProps {
  readonly address: ListAddress;
  /** The saved list that is open, if it may be changed. */
  readonly view: SavedView | undefined;
  readonly onDone: () => void;
  readonly onDropped: (view: SavedView) => void;
}

const Form = ({ address, view, onDone, onDropped }: FormProps): JSX.Element => {
  const t = useTranslate();
  const id = useId();
  const provider = useDataProvider<OfficeDataProvider>();
  const navigate = useNavigate();
  const { reread } = useSavedViews();
  const [name, setName] = useState(view?.name ?? '');
  const [shared, setShared] = useState(view?.shared ?? false);
  const [problem, setProblem] = useState<string | null>(null);
  const content: ViewContent = { name: name.trim(), filter: filterOf(address), shared };

  const run = async (work: () => Promise<void>): Promise<void> => {
    if (content.name === '') {
      setProblem(t('saved.name_missing'));
      return;
    }
    try {
      await work();
      reread();
      onDone();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  const keep = (): Promise<void> =>
    run(async () => {
      navigate(savedPath(await provider.keepView(content)));
    });
  const change = (old: SavedView): Promise<void> =>
    run(async () => {
      navigate(savedPath(await provider.changeView(old.id, { ...content, version: old.version })));
    });
  const drop = (old: SavedView): Promise<void> =>
    run(async () => {
      await provider.dropView(old);
      onDropped(old);
      navigate(firstPage({ ...address, saved: null }));
    });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void (view ? change(view) : keep());
  };
  return (
    <form className="filter-form" noValidate onSubmit={submit}>
      <h2>{t(view ? 'saved.change' : 'saved.keep')}</h2>
      {problem === null ? null : (
        <p role="alert" className="tag late wrap">
          {problem}
        </p>
      )}
      <p className="wide">
        <label htmlFor={`${id}name`}>{t('saved.name')}</label>
        <input
          id={`${id}name`}
          autoFocus
          value={name}
          maxLength={80}
          onChange={(event) => {
            setName(event.target.value);
          }}
        />
      </p>
      <p className="wide tick">
        <input
          id={`${id}shared`}
          type="checkbox"
          checked={shared}
          onChange={(event) => {
            setShared(event.target.checked);
          }}
        />
        <label htmlFor={`${id}shared`}>{t('saved.share')}</label>
      </p>
      <div className="filter-acts">
        <Button type="submit" variant="contained">
          {t(view ? 'saved.store' : 'saved.keep')}
        </Button>
        {view ? (
          <>
            <Button variant="outlined" onClick={() => void keep()}>
              {t('saved.keep_as_new')}
            </Button>
            <Button variant="text" color="error" onClick={() => void drop(view)}>
              {t('saved.drop')}
            </Button>
          </>
        ) : null}
      </div>
    </form>
  );
};

/** Keeps the list as it is narrowed, or changes the saved one that is open; what was deleted can be taken back. */
export const SaveView = ({ address }: { readonly address: ListAddress }): JSX.Element => {
  const t = useTranslate();
  const provider = useDataProvider<OfficeDataProvider>();
  const { views, reread } = useSavedViews();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [dropped, setDropped] = useState<SavedView | null>(null);
  const open = views.find(({ id }) => String(id) === address.saved);
  const close = (): void => {
    setAnchor(null);
  };
  const takeBack = async (view: SavedView): Promise<void> => {
    await provider.keepView({ name: view.name, filter: view.filter, shared: view.shared });
    setDropped(null);
    reread();
  };
  return (
    <>
      {dropped === null ? null : (
        <span role="status" className="quiet">
          {t('saved.dropped', { name: dropped.name })}{' '}
          <button type="button" className="linklike" onClick={() => void takeBack(dropped)}>
            {t('saved.take_back')}
          </button>
        </span>
      )}
      <button
        type="button"
        className="linklike"
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={(event) => {
          setAnchor(event.currentTarget);
        }}
      >
        {t(open ? 'saved.change' : 'saved.keep')}
      </button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={close}
        transitionDuration={0}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{ paper: { className: 'filter-panel', role: 'dialog', 'aria-label': t('saved.title') } }}
      >
        <Form
          key={`${open?.id ?? ''} ${open?.version ?? ''}`}
          address={address}
          view={open?.mayChange ? open : undefined}
          onDone={close}
          onDropped={setDropped}
        />
      </Popover>
    </>
  );
};
