// Paper is white: a page that is read in the dark is printed in the light.
addEventListener("beforeprint", () => {
  const { dataset } = document.documentElement;
  const before = dataset.theme;
  dataset.theme = "light";
  addEventListener("afterprint", () => { dataset.theme = before; }, { once: true });
});
