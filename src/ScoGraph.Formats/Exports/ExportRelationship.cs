using ScoGraph.Model.Values;

namespace ScoGraph.Formats.Exports;

/// <summary>A relationship on its way out.</summary>
internal sealed record ExportRelationship(
    int Number, string Type, ExportNodeId Start, ExportNodeId End, List<(string Key, Value Value)> Properties);
