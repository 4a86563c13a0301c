import type { ThemeConfig } from 'antd'

/** Neutral ground, one accent colour; the colours of time stand with their chip (`time/countdown-chip.module.css`). */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#0f5e8c',
    colorPrimaryBg: '#e6f0f6',
    colorLink: '#0f5e8c',
    // darker, not lighter: it must be legible on grey too
    colorLinkHover: '#0b4a70',
    colorLinkActive: '#0b4a70',
    colorText: '#1c2733',
    colorTextSecondary: '#48535f',
    colorTextTertiary: '#5f6b78',
    colorTextDescription: '#5f6b78',
    colorTextPlaceholder: '#68737f',
    colorBorder: '#c6cdd5',
    colorBorderSecondary: '#dfe4e9',
    colorBgLayout: '#f4f6f8',
    colorError: '#a3160c',
    colorSuccess: '#1a7f4b',
    colorSuccessBg: '#e6f4ec',
    colorErrorBg: '#fdeceb',
    borderRadius: 6,
    fontFamily: 'inherit',
    motion: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.18s',
  },
  components: {
    Table: {
      headerBg: '#f9fafb',
      headerColor: '#48535f',
      cellPaddingBlockSM: 7,
      rowHoverBg: '#f3f7fa',
      rowSelectedBg: '#eef5fa',
      rowSelectedHoverBg: '#e6f0f6',
    },
  },
}
