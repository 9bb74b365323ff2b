using System.Text;
using ScoGraph.Syntax.Tree;

namespace ScoGraph.Syntax.Printing;

/// <summary>
/// Writes a tree as text, always in the same way: one line, keywords in capitals, quotes only where needed. Parsing the text gives the tree
/// again, apart from places; parentheses are added where a tree made by hand would be read differently without them.
/// </summary>
internal static class QueryPrinter
{
    public static string Print(Statement statement)
    {
        StringBuilder text = new();
        text.Append(statement.Mode switch
        {
            StatementMode.Explain => "EXPLAIN ",
            StatementMode.Profile => "PROFILE ",
            _ => "",
        });
        return Write(text, statement.Query).ToString();
    }

    /// <summary>A query with its unions.</summary>
    public static StringBuilder Write(StringBuilder text, Query query)
    {
        Write(text, query.First);
        foreach (UnionPart part in query.Unions)
            Write(text.Append(part.All ? " UNION ALL " : " UNION "), part.Query);
        return text;
    }

    private static void Write(StringBuilder text, SingleQuery query) => text.AppendList(query.Clauses, " ", ClausePrinter.Write);
}
