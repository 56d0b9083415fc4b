import { createContext, useContext } from "react";

/** What can be begun from every page of the dashboard. */
export interface Actions {
  /** `name`: what is known of it already */
  newContact: (name?: string) => void;
  newTask: () => void;
  newOpportunity: () => void;
  showShortcuts: () => void;
  search: () => void;
}

const nothing = () => {};
const ActionsContext = createContext<Actions>({
  newContact: nothing,
  newTask: nothing,
  newOpportunity: nothing,
  showShortcuts: nothing,
  search: nothing,
});

export const ActionsProvider = ActionsContext;

export function useActions(): Actions {
  return useContext(ActionsContext);
}
