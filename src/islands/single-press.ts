/**
 * For a button that takes its row out of a list: the list moves up, and the second click of a double click would take the
 * next row out as well.
 */
export const onSinglePress =
  (action: () => void) =>
  ({ detail }: MouseEvent): void => {
    if (detail < 2) action();
  };
