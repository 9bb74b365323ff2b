using System.Collections.Frozen;

namespace ScoGraph.Syntax.Parsing.Mistakes;

/// <summary>What to write instead of a word of another language or dialect, and why some are left out.</summary>
internal static class OtherWords
{
    private const string OfPrograms = "A graph is an object of the program: it is opened, made and dropped there, and the program decides who asks what.";

    private const string OfTransactions =
        "Transactions are begun and ended by the caller: graph.BeginTransaction(), BEGIN of Bolt, :begin and :commit of the shell.";

    private static readonly FrozenDictionary<string, string> Hints = new Dictionary<string, string>
    {
        ["SELECT"] = "A query reads with MATCH ... RETURN.",
        ["LIKE"] = SyntaxErrors.WrittenAs("Matching of texts", "STARTS WITH, ENDS WITH, CONTAINS or =~"),
        ["GROUP"] = "Rows are grouped by the columns that do not aggregate; nothing needs to be written.",
        ["USING"] = "What loads in batches is written LOAD CSV … CALL (row) { … } IN TRANSACTIONS OF 1000 ROWS; a hint stands behind its MATCH.",
        ["HAVING"] = "Groups are filtered by WITH ... WHERE.",
        ["USE"] = OfPrograms,
        ["GRANT"] = OfPrograms,
        ["DENY"] = OfPrograms,
        ["REVOKE"] = OfPrograms,
        ["ALTER"] = "What elements must meet is declared by CREATE CONSTRAINT, one by one. " + OfPrograms,
        ["SHOW"] = "SHOW lists INDEXES, CONSTRAINTS, PROCEDURES, FUNCTIONS, DATABASES and the CURRENT USER. A running query is ended by its caller, settings are options of the program.",
        ["TERMINATE"] = "A running query is ended by its caller, with a token or a limit of time.",
        ["START"] = OfTransactions,
        ["COMMIT"] = OfTransactions,
        ["ROLLBACK"] = OfTransactions,
        ["SESSION"] = "A session belongs to its client, which closes the connection.",
        ["SEARCH"] = "Vectors are not there yet; words are searched with CALL db.index.fulltext.queryNodes, in graphs in a file.",
        ["KEEP"] = "A search stands before its path: MATCH ANY SHORTEST (a)-->+(b).",
        ["ORDINALITY"] = "A place in a list comes from UNWIND range(0, size(list) - 1) AS i.",
        ["EXCEPT"] = "Rows are left out by WHERE NOT EXISTS { … }.",
        ["INTERSECT"] = "Rows that two queries share are kept by WHERE EXISTS { … }.",
        ["OTHERWISE"] = "A query for where another finds nothing is written WHEN EXISTS { … } THEN … ELSE ….",
        ["BYTES"] = "Values are truth, numbers, texts, times, points, lists, maps and elements; there are no bytes.",
        ["BINARY"] = "Values are truth, numbers, texts, times, points, lists, maps and elements; there are no bytes.",
        ["PROPERTY"] = "Types are joined by a bar, as INTEGER | STRING.",
        ["VECTOR"] = "Vectors are not there yet; a list holds numbers.",
        ["RETRY"] = "One writer writes at a time, so nothing is gained by trying again: write ON ERROR CONTINUE or BREAK.",
        ["VALUE"] = "A single value of a query is written head(COLLECT { … }).",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The hint for a word; null for other words.</summary>
    public static string? Find(string word) => Hints.GetValueOrDefault(word);
}
