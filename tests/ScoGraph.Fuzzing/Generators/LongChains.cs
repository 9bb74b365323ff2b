using System.Text;

namespace ScoGraph.Fuzzing.Generators;

/// <summary>Pieces of the language one after another, or one in another, up to thousands of times.</summary>
internal sealed class LongChains : IInputGenerator
{
    private const int Longest = 20_000;
    private const int LongestClauses = 1_500;

    /// <summary>What comes before, is repeated and comes behind.</summary>
    private static readonly (string Before, string Piece, string Behind, int Bound)[] Rows =
    [
        ("RETURN 1", " + 1", "", Longest), ("RETURN 1", " <= 1", "", Longest), ("RETURN 1", " = 1", "", Longest),
        ("RETURN true", " AND true", "", Longest), ("RETURN true", " OR false", "", Longest), ("RETURN true", " XOR true", "", Longest),
        ("RETURN ", "NOT ", "true", Longest), ("RETURN ", "-", " 1", Longest), ("RETURN 'a'", " + 'a'", "", Longest), ("RETURN 2", " ^ 1", "", Longest),
        ("RETURN [1]", "[0..]", "", Longest), ("RETURN {a: 1}", ".a", "", Longest), ("RETURN [1]", "[0]", "", Longest), ("RETURN 1", " IN [1]", "", Longest),
        ("RETURN 1", " IS NULL", "", Longest), ("RETURN [1", ", 1", "]", Longest), ("RETURN {a: 1", ", b: 1", "}", Longest), ("MATCH (n:A", "|A", ") RETURN n", Longest),
        ("MATCH (n:A", "&A", ") RETURN n", Longest), ("MATCH (n:", "!", "A) RETURN n", Longest), ("MATCH ()-[:R", "|R", "]->() RETURN 1", Longest),
        ("MATCH (n) WHERE n:A", ":A", " RETURN n", Longest), ("MATCH (n) WHERE n.a = 1", " AND n.a = 1", " RETURN n", 2_000),
        ("CREATE (a:A", ":B", ")", Longest), ("RETURN 1 AS a", ", 1", "", 2_000), ("RETURN CASE", " WHEN true THEN 1", " END", 5_000),
        ("CREATE ()", "-[:R]->()", "", 1_000), ("MATCH ()", "-->()", " RETURN count(*)", 60), ("CREATE (a)", ", (a)-[:R]->(a)", "", 1_000),
        ("", "CREATE (:A) ", "", LongestClauses), ("UNWIND [1] AS a ", "WITH a WHERE a > 0 ", "RETURN a", LongestClauses),
        ("UNWIND [1] AS a ", "WITH a ", "RETURN a", LongestClauses), ("UNWIND [1] AS a ", "WITH DISTINCT a ORDER BY a LIMIT 3 ", "RETURN a", LongestClauses),
        ("RETURN 1 AS a ", "UNION RETURN 1 AS a ", "", 500), ("MATCH (n) ", "SET n.a = 1 ", "RETURN n", LongestClauses), ("", "MATCH (n:A) ", "RETURN count(*)", 30),
        ("", "OPTIONAL MATCH (:Nothing) ", "RETURN count(*)", 300), ("", "MERGE (:A) ", "", 300), ("", "CALL { ", "RETURN 1", 300), ("RETURN ", "(", "1", 5_000),
        ("RETURN ", "[", "1", 5_000), ("RETURN ", "{a: ", "1", 5_000), ("RETURN ", "size([x IN [1] WHERE ", "1", 500), ("RETURN ", "toString(", "1", 5_000),
        ("RETURN ", "CASE WHEN true THEN ", "1", 5_000), ("MATCH (n) WHERE ", "EXISTS { MATCH (n) WHERE ", "true", 100), ("FOREACH (x IN [1] | ", "FOREACH (y IN [1] | ", "CREATE (:A)", 300),
        ("RETURN 1 //", "/", "\n", Longest), ("RETURN /*", "*", "*/ 1", Longest), ("RETURN '", "\\n", "'", Longest), ("RETURN `", "``", "`", Longest), ("", " ", "RETURN 1", Longest),
        ("RETURN 1 AS ", "a", "", Longest), ("RETURN 1", "0", "", Longest), ("RETURN 0.", "0", "1", Longest), ("", "EXPLAIN ", "RETURN 1", 50), ("RETURN [(a)", "-->()", " | 1]", 60),
    ];

    public FuzzInput Generate(Random random)
    {
        (string before, string piece, string behind, int bound) = random.Pick(Rows);
        int times = random.Length(bound);
        StringBuilder text = new(before);
        for (int i = 0; i < times; i++)
            text.Append(piece);
        text.Append(behind);
        Close(text, piece, random.Next(10) == 0 ? random.Next(times + 2) : times);
        return new FuzzInput(text.ToString());
    }

    /// <summary>Closes what a repeated piece opened, most often as often as it was opened.</summary>
    private static void Close(StringBuilder text, string piece, int times)
    {
        string ending = piece switch
        {
            "(" or "toString(" or "FOREACH (y IN [1] | " => ")",
            "[" => "]",
            "size([x IN [1] WHERE " => " > 0])",
            "{a: " or "EXISTS { MATCH (n) WHERE " => "}",
            "CALL { " => " } RETURN 1",
            "CASE WHEN true THEN " => " END",
            _ => "",
        };
        for (int i = 0; i < times && ending.Length > 0; i++)
            text.Append(ending);
        if (piece.StartsWith("EXISTS", StringComparison.Ordinal))
            text.Append(" RETURN n");
        if (piece.StartsWith("FOREACH", StringComparison.Ordinal))
            text.Append(')');
    }
}
