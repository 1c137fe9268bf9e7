// @ts-check

/*
 * The shapes that more than one module speaks of. There is no code in here: the types are for the reader, the editor and the
 * type checker. What comes from the server is the JSON of io.blocgraph.explorer.Picture and of the texts for the canvas.
 */

/**
 * @typedef {{ x: number, y: number }} Point
 *
 * @typedef {{ x: number, y: number, w: number, h: number }} Rect
 * a rectangle on the screen, in pixels
 *
 * @typedef {{ x: number, y: number, width: number, height: number }} Bounds
 * a rectangle of the layout, in its units: pixels at zoom 1
 *
 * @typedef {Bounds & { scale: number }} Viewport
 * the part of the layout that is in sight, and how many pixels one of its units takes
 *
 * @typedef {{ zoom: number, pan: Point }} CameraPosition
 * what Cytoscape calls zoom and pan: how layout coordinates become pixels
 */

/**
 * @typedef {'UNIT' | 'PERSON' | 'FRAME'} NodeType
 * @typedef {'FILLED' | 'ACTING' | 'VACANT' | 'LAPSED'} Status
 * @typedef {'NEW' | 'GONE' | 'MOVED' | 'HANDED_OVER'} Change
 */

/**
 * @typedef {object} Person
 * @property {string} id the id of the member
 * @property {string} name
 * @property {string} [initials]
 * @property {string} [code]
 */

/**
 * A box of the diagram.
 *
 * @typedef {object} DiagramNode
 * @property {string} id
 * @property {NodeType} type
 * @property {string | null} [kind] the kind of a unit
 * @property {string} code empty if there is none
 * @property {string} name
 * @property {number} x
 * @property {number} y
 * @property {number} width
 * @property {number} height
 * @property {string | null} [parent] the id of the node above it
 * @property {string | null} [frame] the id of the node in which it lies
 * @property {number} level 0 of blocs, 1 of clusters, 2 of organizations, 3 of cells, 4 of people
 * @property {number | null} [members]
 * @property {number} [folded] how many units are hidden in it; 0 if it is open
 * @property {number} [hiddenEdges] how many lines end at what is hidden in it
 * @property {string | null} [value] the key of its entry in the legend
 * @property {Status | null} [status] null where nobody has to be in charge
 * @property {Change | null} [change] null if nothing changed, or nothing is compared
 * @property {Person | null} [person] who is in charge; of a person's node, that person
 */

/**
 * A line of the diagram.
 *
 * @typedef {object} DiagramEdge
 * @property {string} id
 * @property {string} from
 * @property {string} to
 * @property {string} kind
 * @property {number[]} [points] x, y, x, y, …
 * @property {Status | null} [status]
 * @property {Change | null} [change]
 */

/**
 * @typedef {'light' | 'dark'} Scheme
 * @typedef {{ key: string, light: string, dark: string }} LegendEntry
 */

/**
 * A diagram, or the part of it that was asked for.
 *
 * @typedef {object} Diagram
 * @property {string} key changes when anything in the diagram does
 * @property {string} form
 * @property {string} unit the id of the unit at the top
 * @property {number} width of the whole
 * @property {number} height of the whole
 * @property {DiagramNode[]} nodes
 * @property {DiagramEdge[]} edges
 * @property {{ entries: LegendEntry[] }} [legend]
 */

/**
 * How the server wants a diagram shown.
 *
 * @typedef {object} ShowOptions
 * @property {string} [anchor] the id of what is to stay where it is on the screen
 * @property {boolean} [fit] whether all of it is to be seen
 * @property {Viewport} [eye] the viewport for which the diagram was cut out
 */

/**
 * The texts of the canvas in the reader's language, as the server sends them: `{0}` stands for a value.
 *
 * @typedef {object} TextTemplates
 * @property {string} language
 * @property {string} label
 * @property {string} members
 * @property {string} folded
 * @property {string} foldedWithLines
 * @property {string} answers
 * @property {string} place
 * @property {string} helpTitle
 * @property {string} zoomIn
 * @property {string} zoomOut
 * @property {string} whole
 * @property {string} keys
 * @property {Record<string, string>} status
 * @property {Record<string, string>} change
 * @property {Record<string, string>} kinds
 * @property {[string, string][]} help keys, and what they do
 */

/**
 * What the element calls of `PictureCanvas` on the server.
 *
 * @typedef {object} Server
 * @property {(key: string, x: number, y: number, width: number, height: number, scale: number) => Promise<Diagram | null>} look
 * @property {(id: string | null, isSecond: boolean) => void} choose
 * @property {(id: string, folded: boolean, x: number, y: number, width: number, height: number, scale: number) => void} fold
 */

/**
 * A node as it is drawn: where it is on the screen now.
 *
 * @typedef {object} BoxState
 * @property {DiagramNode} node
 * @property {boolean} isOpen whether what lies within it can be made out
 * @property {number} band how high the part is that nothing lies in: all of a closed box
 * @property {boolean} isFaded
 * @property {boolean} isLit
 * @property {boolean} isChosen
 * @property {boolean} isSmall whether it is drawn as a mark of its color only
 * @property {number} z
 * @property {string} color
 * @property {import('./overlay-labels.js').OverlayLabel} [overlay] its name, where that is laid over what lies within it
 *
 * @typedef {Rect & BoxState} Box
 */

/**
 * @typedef {Rect & { id: string, text: string }} Label what is written of a node, and where
 * @typedef {Rect & { id: string, text: string }} FoldButton what folds or opens a node, and where
 */

export {};
