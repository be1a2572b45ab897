import { Component, type ReactNode } from 'react';
import { Refused } from './Refused';

interface Props {
  readonly children: ReactNode;
}

interface State {
  readonly error: Error | null;
}

/** A page that broke says so and leaves the rest of the office usable. */
export class PageBoundary extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: Error): State {
    return { error };
  }

  override render(): ReactNode {
    return this.state.error ? <Refused error={this.state.error} /> : this.props.children;
  }
}
