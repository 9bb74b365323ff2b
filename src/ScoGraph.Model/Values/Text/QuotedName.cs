namespace ScoGraph.Model.Values;

/// <summary>A name in backticks, as a query may hold it whatever its letters are: a label may be a reserved word, as Order is.</summary>
internal static class QuotedName
{
    public static string Of(string name) => $"`{name.Replace("`", "``", StringComparison.Ordinal)}`";
}
