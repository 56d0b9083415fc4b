import { useState } from "react";
import { Avatar } from "../../components/ui/Avatar/Avatar";
import { Badge } from "../../components/ui/Badge/Badge";
import { Banner } from "../../components/ui/Banner/Banner";
import { Button } from "../../components/ui/Button/Button";
import { Checkbox } from "../../components/ui/Checkbox/Checkbox";
import { Chip } from "../../components/ui/Chip/Chip";
import { Fact } from "../../components/ui/Fact/Fact";
import { Field } from "../../components/ui/Field/Field";
import { Link } from "../../components/ui/Link/Link";
import { Pill } from "../../components/ui/Pill/Pill";
import { Progress } from "../../components/ui/Progress/Progress";
import { Select } from "../../components/ui/Select/Select";
import styles from "./Kit.module.css";
import { say } from "./samples";

const { longName, longWord } = say;

/** Names that are longer than the room there is. */
export function Long() {
  const [isOn, setOn] = useState(true);
  return (
    <div className={styles.narrow}>
      <Button look="main">{longName}</Button>
      <Checkbox label={longName} checked={isOn} onChange={setOn} />
      <Select label={longName} value="" options={[{ value: "", label: longName }]} onChange={() => {}} />
      <Chip on={isOn} onToggle={setOn}>
        {longName}
      </Chip>
      <Field label={longName} defaultValue={longName} problem={longName} />
      <Badge>{longWord}</Badge>
      <ul className={styles.whole}>
        <Pill removeLabel={say.remove} onRemove={() => {}}>
          <bdi>{longWord}</bdi>
        </Pill>
      </ul>
      <Link href={`https://${longWord}/`}>{longWord}</Link>
      <span className={styles.person}>
        <Avatar id="long" name={longName} stage="enhance" /> {longName}
      </span>
      <dl className={styles.facts}>
        <Fact name={say.organisation}>{longName}</Fact>
      </dl>
      <Progress label={longName} done={340} of={1204} onCancel={() => {}} />
      <Banner>{longName}</Banner>
    </div>
  );
}
