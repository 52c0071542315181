declare module 'gas-local' {
  const gasLocal: {
    /** Loads the script files of a folder into a context; answers the context. */
    require(folder: string, context: object, options: { filter(file: string): boolean }): object;
  };
  export default gasLocal;
}
