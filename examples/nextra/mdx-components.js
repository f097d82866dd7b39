import { useMDXComponents as componentsOfTheme } from 'nextra-theme-docs'

export const useMDXComponents = (components) => ({ ...componentsOfTheme(), ...components })
