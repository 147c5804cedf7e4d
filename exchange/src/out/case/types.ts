import type { JsonObject } from '../../case/json.ts'

/** A package of competencies as CASE 1.1 (1EdTech, 13 March 2025) has it: of its fields, those that we write. */
export interface CFPackage {
  readonly CFDocument: CFDocument
  readonly CFItems: readonly CFItem[]
  readonly CFAssociations: readonly CFAssociation[]
  readonly CFDefinitions: { readonly CFItemTypes: readonly CFItemType[] }
  readonly CFRubrics?: readonly CFRubric[]
}

interface Identified {
  readonly identifier: string
  readonly uri: string
  readonly lastChangeDateTime: string
}

export interface Link {
  readonly title: string
  readonly identifier: string
  readonly uri: string
}

/** A link that may lead out of CASE. */
export interface GeneralLink extends Link {
  readonly targetType?: string
}

export interface CFDocument extends Identified {
  readonly creator: string
  readonly title: string
  readonly language: string
  readonly caseVersion: '1.1'
  readonly frameworkType: string
  readonly version?: string
  readonly description?: string
  readonly notes?: string
  readonly subject?: readonly string[]
  readonly adoptionStatus?: string
  readonly extensions?: JsonObject
}

export interface CFItem extends Identified {
  readonly fullStatement: string
  readonly humanCodingScheme?: string
  readonly CFItemType: string
  readonly CFItemTypeURI: Link
  readonly educationLevel?: readonly string[]
  readonly notes?: string
  readonly language: string
  readonly extensions?: JsonObject
}

export interface CFAssociation extends Identified {
  readonly associationType: 'isChildOf' | 'isRelatedTo' | 'exactMatchOf' | 'replacedBy'
  readonly sequenceNumber?: number
  readonly originNodeURI: GeneralLink
  readonly destinationNodeURI: GeneralLink
  readonly notes?: string
  readonly extensions?: JsonObject
}

export interface CFItemType extends Identified {
  readonly title: string
  readonly description: string
  readonly hierarchyCode: string
  readonly typeCode: string
}

export interface CFRubric extends Identified {
  readonly title: string
  readonly description?: string
  readonly CFRubricCriteria?: readonly CFRubricCriterion[]
  readonly extensions?: JsonObject
}

export interface CFRubricCriterion extends Identified {
  readonly category?: string
  readonly description: string
  readonly CFItemURI?: Link
  readonly weight?: number
  readonly position: number
  readonly rubricId: string
  readonly CFRubricCriterionLevels?: readonly CFRubricCriterionLevel[]
  readonly extensions?: JsonObject
}

export interface CFRubricCriterionLevel extends Identified {
  readonly quality: string
  readonly position: number
  readonly rubricCriterionId: string
}
