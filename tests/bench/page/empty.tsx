/** The least a React page can be: what the popup's time to paint is compared with. */
import { createRoot } from "react-dom/client";

const root = document.getElementById("root");
if (root) createRoot(root).render(<main>empty</main>);
