// what the build takes from a WebJar and puts beside our modules; its types come from npm
import cytoscape from 'cytoscape';

export default cytoscape;
export type Core = cytoscape.Core;
export type ElementDefinition = cytoscape.ElementDefinition;
export type EventObject = cytoscape.EventObject;
export type NodeSingular = cytoscape.NodeSingular;
export type StylesheetJson = cytoscape.StylesheetJson;
