import { useRef, useState, type JSX } from 'react';
import type { Look } from './look';
import { useWidth } from './useWidth';

interface Props {
  readonly url: string;
  readonly name: string;
  readonly look: Look;
}

/** A photograph or scan. Turned on its side it takes its own room, so that nothing of it lies off the desk. */
const ImageSheet = ({ url, name, look }: Props): JSX.Element => {
  const desk = useRef<HTMLDivElement>(null);
  const width = useWidth(desk);
  const [ratio, setRatio] = useState(1);
  const wide = Math.max(80, Math.round((width * (look.zoom === 0 ? 100 : look.zoom)) / 100));
  const onSide = look.turn % 180 !== 0;
  const [w, h] = onSide ? [wide * ratio, wide] : [wide, wide / ratio];
  return (
    <div ref={desk} className="desk" tabIndex={0} role="group" aria-label={name}>
      <div className="sheet" style={{ width: wide, height: onSide ? w : h }}>
        <img
          src={url}
          alt={name}
          style={{ width: w, height: onSide ? wide : h, transform: `translate(-50%, -50%) rotate(${look.turn}deg)` }}
          onLoad={({ currentTarget: image }) => {
            setRatio(image.naturalWidth / Math.max(1, image.naturalHeight));
          }}
        />
      </div>
    </div>
  );
};

export default ImageSheet;
