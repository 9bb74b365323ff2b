using System.Globalization;

namespace ScoGraph.Editing;

/// <summary>Counts in words: <c>1 node</c>, <c>10 nodes</c>.</summary>
internal static class CountText
{
    public static string Of(NameCount count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count.Count} {noun}{(count.Count == 1 ? "" : "s")}");
}
