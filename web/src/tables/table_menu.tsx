// The button with the ways to save what a view shows.
import { capital } from '../ui/capital';
import { Icon } from '../ui/icon';
import { Menu } from '../ui/menu';
import './table_menu.css';
import type { Table } from '../store/table';
import { tableChoices } from './tables';

export function TableMenu({ tables }: { tables: readonly Table[] }) {
  return (
    <Menu
      button={
        <>
          <Icon name="download" size={14} /> <span class="table-menu__words">Save table</span>
        </>
      }
      buttonClass="button button--quiet button--small table-menu"
      label="Save table"
      items={tableChoices(tables).map(({ label, ...rest }) => ({ label: capital(label), ...rest }))}
    />
  );
}
