import { createTheme, type Theme } from '@mui/material/styles';
import { customProperties, dark, light, type Tokens } from './tokens';

const sans = 'system-ui, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif';

/** What little of MUI we use, made ours: flat, square-shouldered, sentence case, no ripple. */
const officeTheme = (mode: 'light' | 'dark', tokens: Tokens): Theme =>
  createTheme({
    palette: {
      mode,
      primary: { main: tokens.brand, dark: tokens.brandDeep, contrastText: tokens.onBrand },
      secondary: { main: tokens.jade },
      error: { main: tokens.red },
      warning: { main: tokens.amber },
      success: { main: tokens.jade },
      text: { primary: tokens.ink, secondary: tokens.quiet },
      background: { default: tokens.paper, paper: tokens.paper },
      divider: tokens.line,
    },
    // Vietnamese stacks two marks on a letter: lines stay open.
    typography: {
      fontFamily: sans,
      fontSize: 14,
      body1: { lineHeight: 1.6, fontSize: '0.875rem' },
      body2: { lineHeight: 1.6 },
      button: { textTransform: 'none', fontWeight: 600 },
    },
    shape: { borderRadius: 8 },
    transitions: { create: () => 'none' },
    components: {
      MuiCssBaseline: {
        styleOverrides: { ':root': customProperties(tokens), body: { backgroundColor: tokens.paper } },
      },
      MuiButtonBase: { defaultProps: { disableRipple: true } },
      MuiButton: {
        defaultProps: { disableElevation: true },
        styleOverrides: { root: { minHeight: 36, lineHeight: 1.4 } },
      },
      MuiOutlinedInput: {
        styleOverrides: { notchedOutline: { borderColor: tokens.edge }, root: { backgroundColor: tokens.paper } },
      },
      MuiPaper: { styleOverrides: { root: { backgroundImage: 'none' } } },
      MuiMenu: {
        defaultProps: { transitionDuration: 0 },
        styleOverrides: { paper: { border: `1px solid ${tokens.line}` } },
      },
      MuiDialog: { defaultProps: { transitionDuration: 0 } },
      MuiSnackbarContent: { styleOverrides: { root: { fontSize: 14 } } },
      MuiFormHelperText: { styleOverrides: { root: { marginLeft: 0, lineHeight: 1.5, color: tokens.quiet } } },
    },
  });

export const lightTheme = officeTheme('light', light);
export const darkTheme = officeTheme('dark', dark);
