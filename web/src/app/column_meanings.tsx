// What a table looks like: its kind, its sheets, its columns with the first rows, and what each of them is here.
import type { TableColumn, TableColumns } from '../generated/protocol';
import { Button } from '../ui/button';
import { countText } from '../ui/count_text';
import { saveFile } from '../ui/files';
import { kNotTold, mappingText, meanings, setMeaning } from './import_columns';
import './column_meanings.css';

function Meaning({ theirs }: { theirs: string }) {
  const { ours, leftOut } = meanings.value[theirs] ?? kNotTold;
  return (
    <div class="column-meaning">
      <input
        type="text"
        list="our-columns"
        aria-label={`Our column for ${theirs}`}
        placeholder="our column"
        autocomplete="off"
        spellcheck={false}
        disabled={leftOut}
        value={leftOut ? '' : ours}
        onInput={(event) => setMeaning(theirs, { ours: event.currentTarget.value })}
      />
      <label>
        <input
          type="checkbox"
          aria-label={`Leave out ${theirs}`}
          checked={leftOut}
          onChange={(event) => setMeaning(theirs, { leftOut: event.currentTarget.checked })}
        />
        leave it out
      </label>
    </div>
  );
}

function Column({ column, seen }: { column: TableColumn; seen: TableColumns }) {
  const standing = seen.standings.find(({ id }) => id === column.standing);
  return (
    <tr>
      <th scope="row" class="user-text">
        {column.theirs}
      </th>
      <td title={standing?.help}>{standing?.label}</td>
      <td>
        {column.standing === 'ours' ? (
          <span class="mono">{column.ours}</span>
        ) : (
          <Meaning theirs={column.theirs} />
        )}
      </td>
      <td class="column-meanings__rows user-text">
        {column.examples.filter((text) => text !== '').join(' · ')}
      </td>
    </tr>
  );
}

interface ColumnMeaningsProps {
  seen: TableColumns;
  onDone: () => void;
  onSheet: (sheet: string) => void;
}

export function ColumnMeanings({ seen, onDone, onSheet }: ColumnMeaningsProps) {
  const isToBeTold = seen.columns.some(({ standing }) => standing !== 'ours');
  return (
    <form
      class="column-meanings"
      aria-label="What the columns are"
      onSubmit={(event) => {
        event.preventDefault();
        onDone();
      }}
    >
      <p>
        <strong>{seen.label}</strong>
        {seen.because !== '' && (
          <>
            , by the column <span class="user-text">{seen.because}</span>
          </>
        )}
        . {countText(seen.rows, 'row')} below the header in row {seen.header}.
      </p>
      {seen.sheets.length > 1 && (
        <label class="column-meanings__sheet">
          Sheet
          <select value={seen.sheet} onChange={(event) => onSheet(event.currentTarget.value)}>
            {seen.sheets.map((sheet) => (
              <option key={sheet}>{sheet}</option>
            ))}
          </select>
        </label>
      )}
      {isToBeTold && <p>Say which column each of these is, or leave it out, and try again.</p>}
      <datalist id="our-columns">
        {seen.known.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <table>
        <thead>
          <tr>
            <th scope="col">Column</th>
            <th scope="col">Standing</th>
            <th scope="col">Here it is</th>
            <th scope="col">First rows</th>
          </tr>
        </thead>
        <tbody>
          {seen.columns.map((column) => (
            <Column key={column.theirs} column={column} seen={seen} />
          ))}
        </tbody>
      </table>
      {isToBeTold && (
        <p>
          <Button onClick={() => saveFile(mappingText(seen), 'columns.txt', 'text/plain')}>
            Save what the columns are
          </Button>{' '}
          <span class="muted">
            for <code>sluice import --map-file columns.txt</code>; this browser remembers it, too.
          </span>
        </p>
      )}
      <button type="submit" hidden />
    </form>
  );
}
