/** Vite builds the file as a worker of our own origin and answers its constructor. */
declare module '*?worker' {
  const start: new () => Worker;
  export default start;
}
