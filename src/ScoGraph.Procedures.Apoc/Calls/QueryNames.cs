using ScoGraph.Model.Values;

namespace ScoGraph.Procedures.Apoc.Calls;

/// <summary>Pieces of query texts that are made of names; every name stands in backticks, so no text gets in.</summary>
internal static class QueryNames
{
    /// <summary><c>:`A`:`B`</c>.</summary>
    public static string Labels(IEnumerable<string> labels) => string.Concat(labels.Select(label => $":{QuotedName.Of(label)}"));

    public static string Quoted(string name) => QuotedName.Of(name);

    /// <summary><c>{`k`: $parameter.`k`, …}</c>.</summary>
    public static string Entries(IEnumerable<string> keys, string parameter) =>
        $"{{{string.Join(", ", keys.Select(key => $"{QuotedName.Of(key)}: ${parameter}.{QuotedName.Of(key)}"))}}}";
}
