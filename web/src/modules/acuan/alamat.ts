import { getRouteApi } from '@tanstack/react-router'

export const BAGIAN_ACUAN = ['himpunan', 'padanan', 'harga'] as const
export const ruteAcuan = getRouteApi('/$daerahId/$tahun/acuan')
