// Which of our columns each of their unknown ones is, or that it is left out.
import { kNotTold, meanings, setMeaning } from './import_columns';
import './column_meanings.css';

function ColumnMeaning({ theirs }: { theirs: string }) {
  const { ours, leftOut } = meanings.value[theirs] ?? kNotTold;
  return (
    <li class="column-meaning">
      <span class="column-meaning__theirs user-text">{theirs}</span>
      <input
        type="text"
        aria-label={`Our column for ${theirs}`}
        placeholder="our column"
        autocomplete="off"
        spellcheck={false}
        disabled={leftOut}
        value={ours}
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
    </li>
  );
}

export function ColumnMeanings({ columns, onDone }: { columns: readonly string[]; onDone: () => void }) {
  return (
    <form
      class="column-meanings"
      aria-label="What the columns are"
      onSubmit={(event) => {
        event.preventDefault();
        onDone();
      }}
    >
      <p>Say which column each of these is, or leave it out, and try again.</p>
      <ul>
        {columns.map((theirs) => (
          <ColumnMeaning key={theirs} theirs={theirs} />
        ))}
      </ul>
      <button type="submit" hidden />
    </form>
  );
}
