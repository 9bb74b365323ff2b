using ScoGraph.Formats.Elements;
using ScoGraph.Formats.Imports.Scanning;

namespace ScoGraph.Formats.Imports.GraphMl;

/// <summary>An edge that waits for its nodes.</summary>
internal sealed record GraphMlEdge(string Type, ElementId Start, ElementId End, PropertyElement[] Properties, TextPlace Place);
