import Link from '~/components/Link.astro';
import Note from '~/components/Note.astro';
import ChangesByArea from './ChangesByArea.astro';
import ChangesChart from '~/components/pictures/ChangesChart.astro';
import ChecklistLink from './ChecklistLink.astro';
import DatabaseScripts from './DatabaseScripts.astro';
import DirectUpgrades from './DirectUpgrades.astro';
import SideBySide from './SideBySide.astro';
import Source from './Source.astro';
import Stages from './Stages.astro';
import Steps from './Steps.astro';
import SupportMatrix from './SupportMatrix.astro';
import Table from './Table.astro';

/** What a page of the guide may use without an import. */
export const guideComponents = {
  a: Link,
  ChangesByArea,
  ChangesChart,
  ChecklistLink,
  DatabaseScripts,
  DirectUpgrades,
  Note,
  SideBySide,
  Source,
  Stages,
  Steps,
  SupportMatrix,
  table: Table,
};
