using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Mcp.Asking;

/// <summary>
/// Finds nodes by what they are called: by their names, by the indexes of texts, and last by single words, also misspelt ones.
/// </summary>
internal static class EntitySearch
{
    private const int LeastWord = 3, LeastMisspelt = 5, MostWords = 8;

    /// <summary>Among how many names misspelt words are looked for.</summary>
    private const long MostNames = 20_000;

    /// <summary>Whatever a node is called, in lower case.</summary>
    private const string Names = """
        MATCH (n) WHERE ($label IS NULL OR $label IN labels(n))
            AND (n.name IS NOT NULL OR n.key IS NOT NULL OR n.abbreviation IS NOT NULL OR n.aliases IS NOT NULL)
        WITH n, [x IN [n.name, n.key, n.abbreviation]
            + CASE WHEN valueType(n.aliases) STARTS WITH 'LIST' THEN n.aliases ELSE [n.aliases] END | toLower(toStringOrNull(x))] AS names
        """;

    private const string ByName = Names + """

        WITH n, CASE WHEN any(x IN names WHERE x = $text) THEN 3 WHEN any(x IN names WHERE x STARTS WITH $text) THEN 2
            WHEN any(x IN names WHERE x CONTAINS $text) THEN 1 ELSE 0 END AS score
        WHERE score > 0
        """ + Found;

    private const string ByWord = Names + """

        WITH n, reduce(sum = 0, w IN $words | sum + CASE WHEN any(x IN names WHERE x CONTAINS w) THEN size(w) ELSE 0 END) AS score
        WHERE score > 0
        """ + Found;

    private const string AllNames = Names + "\nUNWIND names AS name WITH DISTINCT name WHERE name IS NOT NULL RETURN name LIMIT $most";

    private const string ByIndex = """
        CALL db.index.fulltext.queryNodes($index, $text) YIELD node AS n, score WITH n, score
        WHERE $label IS NULL OR $label IN labels(n)
        """ + Found;

    private const string Found = """

        WITH n, score, COUNT { (n)--() } AS relationships
        RETURN n, score, relationships ORDER BY score DESC, relationships DESC, id(n) LIMIT $most
        """;

    public static List<FoundEntity> Find(ToolCall call, string text, string? label, int most)
    {
        string lower = text.ToLowerInvariant();
        (string, object?)[] asked = [("text", lower), ("label", label), ("most", (long)most)];
        Dictionary<long, FoundEntity> found = [];
        Add(found, call.Query(ByName, asked), row => row.Get<double>("score") switch
        {
            3 => "name",
            2 => "beginning of a name",
            _ => "part of a name",
        });
        foreach (GraphIndex index in Indexes(call.Source))
            Add(found, Ask(call, index, text, label, most), _ => $"index {index.Name}");
        string[] words =
            [.. lower.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length >= LeastWord).Take(MostWords)];
        if (found.Count == 0 && words.Length > 0)
            Add(found, call.Query(ByWord, [("words", Known(call, words, label)), .. asked]), _ => "a word");
        return [.. found.Values.Take(most)];
    }

    /// <summary>The words; long ones as those names have them that come nearest.</summary>
    private static string[] Known(ToolCall call, string[] words, string? label)
    {
        HashSet<string> known = [.. call.Query(AllNames, ("label", label), ("most", MostNames))
            .SelectMany(row => row.GetText(0).Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(word => word.Length >= LeastWord)];
        return [.. words.Select(word => word.Length < LeastMisspelt ? word : NearestName.Find(word, known) ?? word)];
    }

    private static IEnumerable<GraphIndex> Indexes(QuerySource source) => source.Schema().Declarations.OfType<GraphIndex>()
        .Where(index => index.Kind is IndexKind.FullText or IndexKind.Trigrams && !index.Target.IsRelationships);

    private static QueryResult Ask(ToolCall call, GraphIndex index, string text, string? label, int most)
    {
        // Signs of the index's own language are left out: what is looked for is a name.
        string words = new([.. text.Select(c => char.IsLetterOrDigit(c) ? c : ' ')]);
        return string.IsNullOrWhiteSpace(words) ? call.Query("UNWIND [] AS n RETURN n, 0 AS score, 0 AS relationships")
            : call.Query(ByIndex, ("index", index.Name), ("text", words.ToLowerInvariant()), ("label", label), ("most", (long)most));
    }

    private static void Add(Dictionary<long, FoundEntity> found, QueryResult result, Func<Row, string> by)
    {
        foreach (Row row in result)
        {
            Node node = row.Get<Node>("n");
            found.TryAdd(node.Id, new FoundEntity(node, by(row), row.Get<long>("relationships")));
        }
    }
}
