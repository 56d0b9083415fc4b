import { useState } from "react";
import { Button } from "../../components/ui/Button/Button";
import { ColumnChooser } from "../../components/ui/ColumnChooser/ColumnChooser";
import { DatePicker } from "../../components/ui/DatePicker/DatePicker";
import { Dialog } from "../../components/ui/Dialog/Dialog";
import { Drawer } from "../../components/ui/Drawer/Drawer";
import { Field } from "../../components/ui/Field/Field";
import { Menu } from "../../components/ui/Menu/Menu";
import { Popover } from "../../components/ui/Popover/Popover";
import { Skeleton } from "../../components/ui/Skeleton/Skeleton";
import { useCommand, useToast } from "../../components/ui/Toast/Toasts";
import { Tooltip } from "../../components/ui/Tooltip/Tooltip";
import styles from "./Kit.module.css";
import { columnsThere, say } from "./samples";

type Column = (typeof columnsThere)[number]["id"];
const columnsFirst: readonly Column[] = ["person", "last", "stage"];

type Opened = "dialog" | "form" | "drawer" | "sheet";

/** What opens over the page, each behind its button. */
export function Floating({ onScreen }: { onScreen: () => void }) {
  const [opened, setOpened] = useState<Opened>();
  const [columns, setColumns] = useState(columnsFirst);
  const [areHandles, setHandles] = useState(true);
  const [due, setDue] = useState<string>();
  const tell = useToast();
  const run = useCommand();
  const close = () => setOpened(undefined);
  return (
    <>
      <div className={styles.row}>
        <Button onClick={() => setOpened("dialog")}>{say.dialogOpen}</Button>
        <Button onClick={() => setOpened("form")}>{say.formOpen}</Button>
        <Button onClick={() => setOpened("drawer")}>{say.drawerOpen}</Button>
        <Button onClick={() => setOpened("sheet")}>{say.sheetOpen}</Button>
        <Button onClick={onScreen}>{say.screenOpen}</Button>
      </div>
      <div className={styles.row}>
        <Popover label={say.popoverOpen} trigger={<Button>{say.popoverOpen}</Button>}>
          <div className={styles.stack}>
            <p>{say.popoverText}</p>
            {[say.stage, say.last, say.value].map((column) => (
              <label key={column} className={styles.check}>
                <input type="checkbox" defaultChecked /> {column}
              </label>
            ))}
          </div>
        </Popover>
        <ColumnChooser
          trigger={<Button>{say.chooserOpen}</Button>}
          words={{ title: say.chooserOpen, text: say.popoverText, up: say.up, down: say.down, reset: say.reset }}
          all={columnsThere}
          columns={columns}
          least={1}
          onChange={setColumns}
          onReset={() => setColumns(columnsFirst)}
        />
        <Menu
          label={say.menu}
          items={[
            { label: say.edit, keys: "e", onChoose: () => {} },
            { label: say.main, keys: "Mod+S", disabled: true, onChoose: () => {} },
            {
              label: say.saveOnly,
              checked: areHandles,
              onChoose: () => setHandles(!areHandles),
              group: say.popoverText,
            },
            { label: say.messages, checked: false, onChoose: () => {}, group: say.popoverText },
            { label: say.remove, danger: true, onChoose: () => {} },
          ]}
        />
        <Menu label={say.menuOpen} items={[{ label: say.edit, onChoose: () => {} }]}>
          {say.menuOpen}
        </Menu>
        <Tooltip text={say.tip} keys="w">
          <Button look="plain">{say.tipOn}</Button>
        </Tooltip>
        <Button onClick={() => void run(() => Promise.resolve(1), say.toasted)}>{say.toast}</Button>
        <Button onClick={() => void run(() => new Promise(() => {}), say.toasted)}>{say.toastBusy}</Button>
        <Button onClick={() => tell({ text: say.troubled, isTrouble: true })}>{say.toastTrouble}</Button>
      </div>
      <Dialog
        open={opened === "dialog"}
        title={say.dialog}
        onClose={close}
        actions={
          <>
            <Button onClick={close}>{say.dialogNo}</Button>
            <Button look="main" onClick={close}>
              {say.dialogYes}
            </Button>
          </>
        }
      >
        <p>{say.dialogText}</p>
      </Dialog>
      <Dialog
        open={opened === "form"}
        title={say.form}
        onClose={close}
        actions={
          <>
            <Button onClick={close}>{say.dialogNo}</Button>
            <Button look="main" onClick={close}>
              {say.formYes}
            </Button>
          </>
        }
      >
        <div className={styles.stack}>
          <Field label={say.formName} />
          <DatePicker label={say.due} value={due} onChange={setDue} />
          <Menu label={say.menu} items={[{ label: say.edit, onChoose: () => {} }]} />
        </div>
      </Dialog>
      <Drawer open={opened === "drawer"} title={say.drawer} onClose={close}>
        <Skeleton lines={6} />
      </Drawer>
      <Drawer side="bottom" open={opened === "sheet"} title={say.drawer} onClose={close}>
        <Skeleton lines={3} />
      </Drawer>
    </>
  );
}
