using System.Text;
using System.Text.RegularExpressions;

namespace ScoGraph.Postgres.Tables;

/// <summary>
/// Names of tables and columns: as in the graph where that is a plain word, with a number where names could be cut or collide (PostgreSQL
/// cuts after 63 bytes without a word).
/// </summary>
internal static partial class TableNames
{
    public const string NodeId = "nid";
    public const string RelationshipId = "rid";
    public const string Start = "src";
    public const string End = "dst";

    private const int LongestWord = 40;

    private static readonly HashSet<string> Taken = new([NodeId, RelationshipId, Start, End], StringComparer.OrdinalIgnoreCase);

    /// <summary>The table of the nodes with a set of labels, as <c>n3_City</c>.</summary>
    public static string OfNodes(int set, IEnumerable<string> labels) => $"n{set}_{Words(string.Join('_', labels))}";

    /// <summary>The table of the relationships of a type, as <c>r1_ROAD</c>.</summary>
    public static string OfRelationships(TypeId type, string name) => $"r{type}_{Words(name)}";

    /// <summary>The table with all rows of another of which each database holds a part, as <c>n3_City$all</c>.</summary>
    public static string OfCopy(string table) => table + "$all";

    /// <summary>The columns of a property: its key where that is a plain word, else <c>p</c> and its number.</summary>
    public static string OfProperty(KeyId key, string name) =>
        name.Length <= LongestWord && Word().IsMatch(name) && !Taken.Contains(name) && !Numbered().IsMatch(name) ? name : $"p{key}";

    private static string Words(string text)
    {
        StringBuilder words = new();
        foreach (char letter in text.Length <= LongestWord ? text : text[..LongestWord])
            words.Append(char.IsAsciiLetterOrDigit(letter) ? letter : '_');
        return words.ToString();
    }

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex("^p[0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}
