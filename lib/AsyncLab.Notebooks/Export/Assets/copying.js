"use strict";

// A button for each cell that copies its code: made here, because without a script it could not do anything.
{
  const status = document.getElementById("status");

  for (const code of document.querySelectorAll(".cell > .code")) {
    const name = `the code of cell ${code.id.replace("code-", "")}`;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy";
    button.setAttribute("aria-label", `Copy ${name}`);
    button.addEventListener("click", async () => {
      const done = await copy(code.textContent);
      if (!done) getSelection().selectAllChildren(code);
      button.textContent = done ? "Copied" : "Selected";
      status.textContent = done
        ? `Copied ${name}`
        : `This browser does not let the page copy; ${name} is selected, copy it with the keyboard`;
      setTimeout(() => {
        button.textContent = "Copy";
        status.textContent = "";
      }, 2500);
    });
    code.parentElement.querySelector(":scope > .bar").append(button);
  }

  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return copyByCommand(text);
    }
  }

  // Some browsers refuse the clipboard to pages from a file, but not this older way.
  function copyByCommand(text) {
    const focused = document.activeElement;
    const area = document.createElement("textarea");
    area.value = text;
    area.className = "unseen";
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    focused?.focus();
    return done;
  }
}
