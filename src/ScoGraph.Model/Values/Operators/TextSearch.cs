namespace ScoGraph.Model.Values;

/// <summary>STARTS WITH, ENDS WITH and CONTAINS: exact, by code unit; null where either side is no string.</summary>
internal static class TextSearch
{
    public static bool? StartsWith(in Value text, in Value part) =>
        text.IsString && part.IsString ? text.AsString().StartsWith(part.AsString(), StringComparison.Ordinal) : null;

    public static bool? EndsWith(in Value text, in Value part) =>
        text.IsString && part.IsString ? text.AsString().EndsWith(part.AsString(), StringComparison.Ordinal) : null;

    public static bool? Contains(in Value text, in Value part) =>
        text.IsString && part.IsString ? text.AsString().Contains(part.AsString(), StringComparison.Ordinal) : null;
}
