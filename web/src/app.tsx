import { MantineProvider } from '@mantine/core'
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { GalatApi, isSesiBerakhir } from './lib/api.ts'
import { PenyediaBahasa } from './lib/bahasa.ts'
import { setBerakhir } from './lib/berakhir.ts'
import { petaWarna, tema } from './lib/tema.ts'
import { PenyediaKabar } from './components/kabar-langsung.tsx'
import { createRuter } from './rute.tsx'

function catatBerakhir(galat: unknown): void {
  if (isSesiBerakhir(galat)) setBerakhir(true)
}

const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: catatBerakhir }),
  mutationCache: new MutationCache({ onError: catatBerakhir }),
  defaultOptions: {
    queries: {
      // An answer of the server, even a refusal, is not improved by asking again.
      retry: (ke, galat) => !(galat instanceof GalatApi && galat.status < 500) && ke < 2,
      networkMode: 'always',
      refetchOnWindowFocus: false,
    },
    mutations: { networkMode: 'always' },
  },
})

const ruter = createRuter(queryClient)

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof ruter
  }
}

export function App() {
  return (
    <MantineProvider theme={tema} cssVariablesResolver={petaWarna} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <PenyediaBahasa>
          <PenyediaKabar>
            <RouterProvider router={ruter} />
          </PenyediaKabar>
        </PenyediaBahasa>
      </QueryClientProvider>
    </MantineProvider>
  )
}
