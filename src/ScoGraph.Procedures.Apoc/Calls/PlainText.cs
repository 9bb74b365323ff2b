using System.Globalization;
using ScoGraph.Model.Elements;
using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Temporal;

namespace ScoGraph.Procedures.Apoc.Calls;

/// <summary>Values as <c>toString</c> writes them; what it does not take in the nearest notation.</summary>
internal static class PlainText
{
    public static string Of(object? clr)
    {
        if (clr is string text)
            return text;
        Value value = ClrValues.FromClr(clr);
        return value.Kind switch
        {
            ValueKind.Integer => value.AsInteger().ToString(CultureInfo.InvariantCulture),
            >= ValueKind.Date and <= ValueKind.Duration => TemporalText.Print(value),
            _ => LiteralText.Write(value),
        };
    }
}
