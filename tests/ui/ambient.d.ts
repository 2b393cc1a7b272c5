/** Vite reads a file as text when its address ends in `?raw`. */
declare module '*?raw' {
  const text: string;
  export default text;
}
