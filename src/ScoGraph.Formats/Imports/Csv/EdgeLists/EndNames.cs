using System.Globalization;

namespace ScoGraph.Formats.Imports.Csv.EdgeLists;

/// <summary>
/// The names that tables give to the columns of relationships' ends and of ids, in any case and with any signs between words.
/// </summary>
internal static class EndNames
{
    private static readonly string[] Sources = ["source", "from", "start", "src"];
    private static readonly string[] Targets = ["target", "to", "end", "dst"];
    private static readonly string[] Suffixes = ["", "id", "node", "nodeid"];

    /// <summary>Plurals that an s does not make, of what people keep tables of.</summary>
    private static readonly (string Plural, string Singular)[] Irregular =
        [("people", "person"), ("children", "child"), ("men", "man"), ("women", "woman")];

    /// <summary>Whether two columns are those of the ends.</summary>
    public static bool AreEnds(string? source, string? target) =>
        source is not null && target is not null && Pairs().Contains((Letters(source), Letters(target)));

    /// <summary>The places of the columns of the ends, or -1 twice.</summary>
    public static (int Source, int Target) Find(string[] names)
    {
        string[] letters = Array.ConvertAll(names, Letters);
        foreach ((string source, string target) in Pairs())
        {
            (int at, int to) = (Array.IndexOf(letters, source), Array.IndexOf(letters, target));
            if (at >= 0 && to >= 0)
                return (at, to);
        }

        return (-1, -1);
    }

    /// <summary>Whether a column is called id, or by the table and id, as <c>person_id</c> in people.csv.</summary>
    public static bool IsOwnId(string column, string table) => Letters(column) is "id" || IsIdOf(column, table);

    /// <summary>Whether a column is called by a table and id.</summary>
    public static bool IsIdOf(string column, string table)
    {
        string letters = Letters(column), name = Letters(table);
        return letters == name + "id" || letters == Singular(name) + "id";
    }

    /// <summary>Whether a column's name ends as those of ids do: <c>_id</c>, <c>Id</c> or <c>ID</c>.</summary>
    public static bool LooksLikeId(string column) =>
        column.EndsWith("Id", StringComparison.Ordinal) || column.EndsWith("ID", StringComparison.Ordinal)
            || (column.EndsWith("id", StringComparison.Ordinal) && (column.Length == 2 || !char.IsLetterOrDigit(column[^3])));

    /// <summary>The name of a column that the header leaves without one, as pandas does with the numbers of rows.</summary>
    public static string Unnamed(int place) => string.Create(CultureInfo.InvariantCulture, $"column{place + 1}");

    /// <summary>The name of a column of an edge list without a header; the first are the ends and the weight.</summary>
    public static string OfPlace(int place) => place switch
    {
        0 => "source",
        1 => "target",
        2 => "weight",
        _ => Unnamed(place),
    };

    private static IEnumerable<(string Source, string Target)> Pairs() => Sources.Zip(Targets)
        .SelectMany(pair => Suffixes.Select(suffix => (pair.First + suffix, pair.Second + suffix)));

    private static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static string Singular(string name)
    {
        (string? plural, string one) = Array.Find(Irregular, pair => name.EndsWith(pair.Plural, StringComparison.Ordinal));
        if (plural is not null)
            return name[..^plural.Length] + one;
        if (name.EndsWith("ies", StringComparison.Ordinal))
            return name[..^3] + "y";
        if (name.EndsWith("sses", StringComparison.Ordinal) || name.EndsWith("xes", StringComparison.Ordinal))
            return name[..^2];
        return name.EndsWith('s') ? name[..^1] : name;
    }
}
