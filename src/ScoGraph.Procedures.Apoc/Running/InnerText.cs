using ScoGraph.Procedures.Apoc.Calls;

namespace ScoGraph.Procedures.Apoc.Running;

/// <summary>Texts of queries within queries.</summary>
internal static class InnerText
{
    /// <summary>The text with variables before it that are the parameters of their names.</summary>
    public static string WithVariables(string text, IEnumerable<string> names)
    {
        string items = string.Join(", ", names.Select(name => $"${QueryNames.Quoted(name)} AS {QueryNames.Quoted(name)}"));
        return items.Length == 0 ? text : $"WITH {items} {text}";
    }

    /// <summary>The text for each map of <c>$_batch</c>, whose entries are variables.</summary>
    public static string ForEach(string text, IEnumerable<string> names) =>
        $"UNWIND $_batch AS _batch WITH {string.Join(", ", names.Select(name => $"_batch.{QueryNames.Quoted(name)} AS {QueryNames.Quoted(name)}"))} {text}";
}
