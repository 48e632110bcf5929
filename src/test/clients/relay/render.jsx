// Shows the list of the page as React shows it, and presses its button as long as there is more.

import React, { Suspense, act } from "react";
import { create } from "react-test-renderer";
import { RelayEnvironmentProvider } from "react-relay";
import { Icbs } from "./src/Icbs";
import { environment } from "./src/environment";

globalThis.IS_REACT_ACT_ENVIRONMENT = true;

async function until(condition) {
  for (let tries = 0; tries < 200 && !condition(); tries++) {
    await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
  }
}

const heading = (screen) => screen.root.findAllByType("h1").map((found) => found.children.join(""))[0];

const tell = (screen) => console.log(`${heading(screen)}, ${screen.root.findAllByType("li").length} shown`);

let screen;
await act(async () => {
  screen = create(
    <RelayEnvironmentProvider environment={environment()}>
      <Suspense fallback="Loading">
        <Icbs asOf="2022-07-01" />
      </Suspense>
    </RelayEnvironmentProvider>,
  );
});
await until(() => heading(screen));
tell(screen);
while (!screen.root.findByType("button").props.disabled) {
  const before = heading(screen);
  await act(async () => screen.root.findByType("button").props.onClick());
  await until(() => heading(screen) !== before);
  tell(screen);
}
process.exit(0);
