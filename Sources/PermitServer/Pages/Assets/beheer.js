// What script adds to the pages of an administrator: a draft is read from a file.
"use strict";

for (const field of document.querySelectorAll("textarea[data-file]")) {
  const label = document.createElement("label");
  label.className = "form-label";
  label.textContent = field.dataset.file;
  const choose = document.createElement("input");
  choose.type = "file";
  choose.accept = "application/json,.json";
  choose.className = "textbox";
  choose.addEventListener("change", async () => {
    const [file] = choose.files;
    if (file) { field.value = await file.text(); }
  });
  label.append(choose);
  field.closest(".form-field").before(label);
}
