using ScoGraph.Syntax.Lexing;

namespace ScoGraph.Editing;

/// <summary>
/// Words that mean something in their place and are free as names elsewhere: each with a sentence, and told from a name by what follows.
/// </summary>
internal static class ContextWords
{
    private static readonly Dictionary<string, string> Texts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ACYCLIC"] = "Before a path: it repeats no node.",
        ["ALLREDUCE"] = "allReduce(total = start, x IN list | step, condition): whether the condition holds behind each step.",
        ["CAST"] = "CAST(value AS TYPE): the value as one of the type, or an error where it is none.",
        ["CONSTRAINT"] = "CREATE CONSTRAINT name FOR (n:Label) REQUIRE …: what the elements of a label or a type must meet.",
        ["CONSTRAINTS"] = "SHOW CONSTRAINTS: lists what is declared.",
        ["DIFFERENT"] = "MATCH DIFFERENT RELATIONSHIPS: no relationship stands twice, as where nothing is written.",
        ["DROP"] = "DROP INDEX name, DROP CONSTRAINT name: takes it back.",
        ["ELEMENTS"] = "MATCH REPEATABLE ELEMENTS: relationships may stand twice.",
        ["FILTER"] = "FILTER condition: keeps the rows for which it is true.",
        ["FOR"] = "FOR x IN list: a row for each item of a list.",
        ["GROUPS"] = "SHORTEST k GROUPS: all paths of the k least lengths.",
        ["INDEX"] = "CREATE INDEX name FOR (n:Label) ON (n.key): an index in the order of values.",
        ["INDEXES"] = "SHOW INDEXES: lists what is declared.",
        ["INSERT"] = "Makes the nodes and relationships of a pattern, as CREATE does.",
        ["LET"] = "LET x = value: names a value for each row.",
        ["NEXT"] = "query NEXT query: the second goes on with all rows of the first one.",
        ["NODETACH"] = "NODETACH DELETE: the same as DELETE.",
        ["PATHS"] = "Behind a search or a mode before a path; says nothing more.",
        ["RELATIONSHIPS"] = "MATCH DIFFERENT RELATIONSHIPS: no relationship stands twice, as where nothing is written.",
        ["REPEATABLE"] = "MATCH REPEATABLE ELEMENTS: relationships may stand twice.",
        ["SHORTEST"] = "SHORTEST k before a path: k of the shortest ones between each two nodes.",
        ["SHOW"] = "SHOW INDEXES, CONSTRAINTS, PROCEDURES, FUNCTIONS, DATABASES, CURRENT USER: lists them.",
        ["SIMPLE"] = "Before a path: it repeats no node, but that it may end where it begins.",
        ["TRAIL"] = "Before a path: it repeats no relationship.",
        ["TRANSACTIONS"] = "CALL { … } IN TRANSACTIONS OF n ROWS: commits after so many rows.",
        ["WALK"] = "Before a path: it may repeat everything.",
    };

    /// <summary>Before which a parenthesis opens no arguments.</summary>
    private static readonly string[] BeforeParentheses =
        ["ACYCLIC", "ALLREDUCE", "CAST", "ELEMENTS", "GROUPS", "INSERT", "PATHS", "RELATIONSHIPS", "SIMPLE", "TRAIL", "WALK"];

    /// <summary>The words, in capitals.</summary>
    public static IEnumerable<string> All => Texts.Keys;

    public static string? Find(string word) => Texts.GetValueOrDefault(word);

    /// <summary>
    /// Whether a word stands where no name could: no operand follows another, but for the words of clauses, which follow a name too, unless
    /// it is an operand itself.
    /// </summary>
    public static bool IsAt(string text, Token[] tokens, int at)
    {
        string word = text.Substring(tokens[at].Start, tokens[at].Length);
        if (tokens[at].Kind != TokenKind.Name || !Texts.ContainsKey(word))
            return false;
        TokenKind next = tokens[at + 1].Kind;
        if (next == TokenKind.LeftParen)
            return BeforeParentheses.Contains(word, StringComparer.OrdinalIgnoreCase);
        if (next is TokenKind.Name or TokenKind.QuotedName or TokenKind.Integer or TokenKind.Parameter)
            return true;
        bool endsName = at == 0 || EndsOperand(tokens[at - 1].Kind);
        return word.ToUpperInvariant() switch
        {
            "NEXT" => at > 0 && endsName && next != TokenKind.Comma,
            "FILTER" => endsName && next != TokenKind.Equal,
            "NODETACH" => next == TokenKind.Delete,
            "TRANSACTIONS" => at > 0 && tokens[at - 1].Kind == TokenKind.In,
            "INDEXES" or "CONSTRAINTS" => at > 0 && tokens[at - 1].Kind == TokenKind.Name,
            _ => false,
        };
    }

    private static bool EndsOperand(TokenKind kind) => TokenKinds.IsClosing(kind)
        || kind is TokenKind.Name or TokenKind.QuotedName or TokenKind.Integer or TokenKind.Float or TokenKind.String or TokenKind.Parameter
            or TokenKind.Star or TokenKind.True or TokenKind.False or TokenKind.Null or TokenKind.End or TokenKind.Asc or TokenKind.Desc;
}
