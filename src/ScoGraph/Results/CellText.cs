using System.Globalization;
using ScoGraph.Model.Elements;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Temporal;

namespace ScoGraph.Results;

/// <summary>A value as the text of a cell: strings and temporal values bare, everything else as openCypher writes it.</summary>
internal static class CellText
{
    public static string Write(in Value value, IGraphSnapshot snapshot) => value.Kind switch
    {
        ValueKind.String => value.AsString(),
        ValueKind.Integer => value.AsInteger().ToString(CultureInfo.InvariantCulture),
        ValueKind.Float => FloatText.Write(value.AsFloat()),
        >= ValueKind.Date and <= ValueKind.Duration => TemporalText.Print(value),
        _ => ElementText.Write(value, snapshot),
    };
}
