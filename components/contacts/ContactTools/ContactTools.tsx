import { lazy, Suspense, useState } from "react";
import { setKind } from "../../../lib/db/profiles";
import type { ContactKind } from "../../../lib/model/profile";
import type { Contact } from "../../../lib/model/records";
import { Menu } from "../../ui/Menu/Menu";
import { useCommand } from "../../ui/Toast/Toasts";
import { useLanguage } from "../../ui/language";
import { SaveButton } from "../SaveButton/SaveButton";

const EraseDialog = lazy(async () => ({
  default: (await import("../../privacy/EraseDialog/EraseDialog")).EraseDialog,
}));

const SubjectFile = lazy(async () => ({
  default: (await import("../../privacy/SubjectFile/SubjectFile")).SubjectFile,
}));

interface ContactToolsProps {
  contact: Contact;
  onSave: (saved: boolean) => void;
  /** asks whom to join them with */
  onJoin: () => void;
}

/** What can be done with a contact as a whole. */
export function ContactTools({ contact, onSave, onJoin }: ContactToolsProps) {
  const { words } = useLanguage();
  const run = useCommand();
  const [opened, setOpened] = useState<"file" | "erase">();
  const close = () => setOpened(undefined);
  const { id, name, savedAt, organisation } = contact;
  const { kind, joins } = words.person;
  const other: ContactKind = organisation ? "person" : "organisation";
  return (
    <>
      <SaveButton wide name={name} saved={savedAt !== undefined} onSave={onSave} />
      <Menu
        label={words.nav.menu}
        items={[
          { label: joins.another, onChoose: onJoin },
          {
            label: kind.mark[other],
            onChoose: () => void run(() => setKind(id, other, { now: Date.now() }), kind.set(name, other)),
          },
          { label: joins.file, onChoose: () => setOpened("file") },
          ...(contact.own ? [] : [{ label: joins.erase, danger: true, onChoose: () => setOpened("erase") }]),
        ]}
      />
      <Suspense>
        {opened === "file" && <SubjectFile contactId={id} name={name} onClose={close} />}
        {opened === "erase" && <EraseDialog ids={[id]} name={name} onClose={close} />}
      </Suspense>
    </>
  );
}
