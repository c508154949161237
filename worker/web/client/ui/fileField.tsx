/** A field for files; the browser itself lets files be dropped on it. Each choice is handed on and the field emptied. */
export function FileField(props: {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly multiple: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}) {
  const { id, label, hint, multiple, onFiles } = props;
  return (
    <div class="kern-form-input">
      <label class="kern-label" for={id}>
        {label}
      </label>
      <div class="kern-hint" id={`${id}-hinweis`}>
        {hint}
      </div>
      <input
        class="kern-form-input__input"
        type="file"
        id={id}
        accept=".xlsx,.ods"
        multiple={multiple}
        aria-describedby={`${id}-hinweis`}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same file can be chosen again after it was changed
          currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </div>
  );
}
