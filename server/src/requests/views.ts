import { RequestType } from 'vscode-languageserver/node'
import type { Feature } from '../feature.ts'
import {
  COVERAGE_REQUEST,
  type CoverageView,
  MODEL_REQUEST,
  type ModelView,
  PREVIEW_REQUEST,
  type PreviewParams,
  type PreviewView,
  type ViewParams,
} from '../protocol.ts'
import { uriIn } from '../requests.ts'
import type { Session } from '../session.ts'
import { coverageView } from '../views/coverage.ts'
import { modelView } from '../views/model.ts'
import { previewView } from '../views/preview.ts'
import type { Viewed } from '../views/viewed.ts'
import { Watchers } from '../views/watchers.ts'

const viewRequest = <R, P extends ViewParams = ViewParams>(method: string): RequestType<P, R | null, void> =>
  new RequestType(method)

/** What views show beside the text; each is told when what it shows is no longer so. */
export const views: Feature = {
  capability: () => ({ experimental: { equerre: { views: ['model', 'coverage', 'preview'] } } }),
  register: (requests, session) => {
    const watchers = new Watchers(session)
    const view = async <R>(params: ViewParams, of: (viewed: Viewed, session: Session) => R): Promise<R | null> => {
      // Under other settings the words would be of another language, and nobody would be told that they changed.
      await session.settingsKnown
      const viewed = watchers.view(uriIn(params, 'equerre'))
      return viewed === null ? null : of(viewed, session)
    }
    requests.on(viewRequest<ModelView>(MODEL_REQUEST), (params) => view(params, modelView))
    requests.on(viewRequest<CoverageView>(COVERAGE_REQUEST), (params) => view(params, coverageView))
    requests.on(viewRequest<PreviewView, PreviewParams>(PREVIEW_REQUEST), (params) =>
      view(params, (viewed, session) => previewView(viewed, session, params.fragment === true)),
    )
  },
}
