import { createTheme } from "@mantine/core";

/** The values that Mantine reads in script; what it reads in style sheets is in tokens.css. */
export const theme = createTheme({
  fontFamily: '"Inter Variable", system-ui, sans-serif',
  defaultRadius: 3,
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    Tooltip: { defaultProps: { openDelay: 400, events: { hover: true, focus: true, touch: false }, withArrow: false } },
    Menu: { defaultProps: { shadow: "md", transitionProps: { duration: 120 } } },
    Popover: { defaultProps: { shadow: "md", transitionProps: { duration: 120 } } },
    // Locking the page's scroll would need a style element; nothing here scrolls as a page.
    Modal: { defaultProps: { lockScroll: false, transitionProps: { duration: 120 } } },
  },
});
