import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'

/** Mantine speaks in tuples of ten; ours all point at the one token, so light and dark come from token.css alone. */
function sepuluh(dasar: string, muda: string): MantineColorsTuple {
  return [muda, muda, muda, muda, dasar, dasar, dasar, dasar, dasar, dasar]
}

export const tema = createTheme({
  fontFamily: 'var(--huruf)',
  fontFamilyMonospace: 'var(--huruf-angka)',
  headings: { fontFamily: 'var(--huruf)', fontWeight: '700' },
  primaryColor: 'benang',
  primaryShade: 6,
  colors: { benang: sepuluh('var(--benang)', 'var(--benang-muda)'), red: sepuluh('var(--tolak)', 'var(--tolak-isi)') },
  defaultRadius: 4,
  respectReducedMotion: true,
  cursorType: 'pointer',
  focusClassName: '',
  components: {
    Modal: { defaultProps: { transitionProps: { duration: 120 }, overlayProps: { backgroundOpacity: 0.45 } } },
    Drawer: { defaultProps: { transitionProps: { duration: 120 }, overlayProps: { backgroundOpacity: 0.35 } } },
    Menu: { defaultProps: { transitionProps: { duration: 100 }, shadow: 'md' } },
    Select: { defaultProps: { comboboxProps: { shadow: 'md' }, checkIconPosition: 'right' } },
  },
})

const BERSAMA: Record<string, string> = {
  '--mantine-color-body': 'var(--permukaan)',
  '--mantine-color-text': 'var(--tinta)',
  '--mantine-color-bright': 'var(--tinta)',
  '--mantine-color-dimmed': 'var(--tinta-2)',
  '--mantine-color-placeholder': 'var(--tinta-3)',
  '--mantine-color-anchor': 'var(--benang)',
  '--mantine-color-error': 'var(--tolak)',
  '--mantine-color-default': 'var(--permukaan)',
  '--mantine-color-default-hover': 'var(--permukaan-2)',
  '--mantine-color-default-color': 'var(--tinta)',
  '--mantine-color-default-border': 'var(--garis-kuat)',
  '--mantine-color-disabled': 'var(--permukaan-2)',
  '--mantine-color-disabled-color': 'var(--tinta-3)',
  '--mantine-color-disabled-border': 'var(--garis-kuat)',
  '--mantine-primary-color-filled': 'var(--benang)',
  '--mantine-primary-color-filled-hover': 'var(--benang-tua)',
  '--mantine-primary-color-light': 'var(--benang-muda)',
  '--mantine-primary-color-light-hover': 'var(--benang-muda)',
  '--mantine-primary-color-light-color': 'var(--benang)',
  '--mantine-primary-color-contrast': 'var(--di-benang)',
  '--mantine-color-benang-filled': 'var(--benang)',
  '--mantine-color-benang-light': 'var(--benang-muda)',
  '--mantine-color-benang-outline': 'var(--benang)',
}

export const petaWarna: CSSVariablesResolver = () => ({ variables: {}, light: BERSAMA, dark: BERSAMA })
