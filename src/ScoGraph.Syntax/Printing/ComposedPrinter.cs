using System.Diagnostics;
using System.Text;
using ScoGraph.Syntax.Tree;
using ScoGraph.Syntax.Tree.Clauses;
using ScoGraph.Syntax.Tree.Composed;

namespace ScoGraph.Syntax.Printing;

/// <summary>Queries made of queries.</summary>
internal static class ComposedPrinter
{
    public static void Write(StringBuilder text, Clause clause)
    {
        switch (clause)
        {
            case SequenceClause sequence:
                text.AppendList(sequence.Queries, " NEXT ", (part, query) => QueryPrinter.Write(part, query));
                break;
            case BracedClause braced:
                InBraces(text, braced.Body);
                break;
            case ConditionalClause conditional:
                Write(text, conditional);
                break;
            default:
                throw new UnreachableException(clause.GetType().Name);
        }
    }

    private static void Write(StringBuilder text, ConditionalClause conditional)
    {
        text.AppendList(conditional.Branches, " ", (part, branch) =>
        {
            ExpressionPrinter.Write(part.Append("WHEN "), branch.When);
            InBraces(part.Append(" THEN "), branch.Then);
        });
        if (conditional.Otherwise is { } otherwise)
            InBraces(text.Append(" ELSE "), otherwise);
    }

    private static void InBraces(StringBuilder text, Query query) => QueryPrinter.Write(text.Append("{ "), query).Append(" }");
}
