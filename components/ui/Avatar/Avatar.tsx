import type { CSSProperties } from "react";
import type { Stage } from "../../../lib/model/stage";
import { useLanguage } from "../language";
import { StageRing } from "../StageRing/StageRing";
import styles from "./Avatar.module.css";
import { hueOf, initialsOf } from "./initials";

interface AvatarProps {
  id: string;
  name: string;
  /** px; a ring is drawn around it and takes no room */
  size?: number;
  stage?: Stage | undefined;
  atRisk?: boolean | undefined;
}

/** A face: initials on a tint that is the person's own. Pictures are not loaded: that is a request to the network. */
export function Avatar({ id, name, size = 32, stage, atRisk = false }: AvatarProps) {
  const { words } = useLanguage();
  const look = { "--hue": hueOf(id), "--size": `${size}px` } as CSSProperties;
  const face = (
    <span className={styles.avatar} style={look} aria-hidden>
      {initialsOf(name)}
    </span>
  );
  if (stage === undefined) return face;
  return (
    <span className={styles.ringed} title={atRisk ? words.rhythm.atRisk : words.stage.names[stage]}>
      <StageRing stage={stage} atRisk={atRisk} size={size}>
        {face}
      </StageRing>
    </span>
  );
}
