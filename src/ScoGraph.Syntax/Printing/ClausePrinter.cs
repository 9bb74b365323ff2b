using System.Text;
using ScoGraph.Model.Values;
using ScoGraph.Syntax.Tree.Clauses;
using ScoGraph.Syntax.Tree.Composed;
using ScoGraph.Syntax.Tree.Expressions;
using ScoGraph.Syntax.Tree.Patterns;

namespace ScoGraph.Syntax.Printing;

/// <summary>Clauses and what stands in them.</summary>
internal static class ClausePrinter
{
    public static void Write(StringBuilder text, Clause clause)
    {
        switch (clause)
        {
            case MatchClause match:
                text.Append(match.Optional ? "OPTIONAL MATCH " : "MATCH ").Append(match.Mode switch
                {
                    MatchMode.Repeatable => "REPEATABLE ELEMENTS ",
                    MatchMode.Different => "DIFFERENT RELATIONSHIPS ",
                    _ => "",
                }).AppendList(match.Patterns, ", ", PatternPrinter.Write);
                WriteBehind(text, " WHERE ", match.Where);
                break;
            case UnwindClause unwind:
                ExpressionPrinter.Write(text.Append("UNWIND "), unwind.List);
                text.Append(" AS ").AppendVariable(unwind.Variable.Name);
                break;
            case WithClause with:
                Write(text.Append("WITH "), with.Projection);
                WriteBehind(text, " WHERE ", with.Where);
                break;
            case ReturnClause end:
                Write(text.Append("RETURN "), end.Projection);
                break;
            case CallProcedureClause call:
                Write(text, call);
                break;
            case ForeachClause foreachClause:
                Write(text, foreachClause);
                break;
            case CallSubqueryClause call:
                Write(text, call);
                break;
            case LoadCsvClause load:
                Write(text, load);
                break;
            case FinishClause:
                text.Append("FINISH");
                break;
            case CreateClause create:
                text.Append("CREATE ").AppendList(create.Patterns, ", ", PatternPrinter.Write);
                break;
            case MergeClause merge:
                PatternPrinter.Write(text.Append("MERGE "), merge.Pattern);
                foreach (MergeAction action in merge.Actions)
                {
                    text.Append(action.OnCreate ? " ON CREATE SET " : " ON MATCH SET ");
                    text.AppendList(action.Items, ", ", UpdateItemPrinter.Write);
                }

                break;
            case SetClause set:
                text.Append("SET ").AppendList(set.Items, ", ", UpdateItemPrinter.Write);
                break;
            case RemoveClause remove:
                text.Append("REMOVE ").AppendList(remove.Items, ", ", UpdateItemPrinter.Write);
                break;
            case DeleteClause delete:
                text.Append(delete.Detach ? "DETACH DELETE " : "DELETE ").AppendList(delete.Targets, ", ", ExpressionPrinter.Write);
                break;
            case SchemaClause schema:
                Write(text, schema);
                break;
            case SequenceClause or BracedClause or ConditionalClause:
                ComposedPrinter.Write(text, clause);
                break;
            default:
                throw new System.Diagnostics.UnreachableException(clause.GetType().Name);
        }
    }

    private static void Write(StringBuilder text, SchemaClause schema)
    {
        if (schema.Dropped is { } name)
            text.Append(schema.Title).Append(' ').AppendWord(name.Name).Append(schema.IsLenient ? " IF EXISTS" : "");
        else
            text.Append("CREATE ").Append(schema.Declaration!.Write(schema.IsLenient ? " IF NOT EXISTS" : ""));
    }

    private static void Write(StringBuilder text, Projection projection)
    {
        if (projection.Distinct)
            text.Append("DISTINCT ");
        if (projection.All)
            text.Append(projection.Items.IsEmpty ? "*" : "*, ");
        text.AppendList(projection.Items, ", ", Write);
        if (!projection.OrderBy.IsEmpty)
            text.Append(" ORDER BY ").AppendList(projection.OrderBy, ", ", Write);
        WriteBehind(text, " SKIP ", projection.Skip);
        WriteBehind(text, " LIMIT ", projection.Limit);
    }

    private static void Write(StringBuilder text, ProjectionItem item)
    {
        ExpressionPrinter.Write(text, item.Expression);
        if (item.Alias is { } alias)
            text.Append(" AS ").AppendVariable(alias.Name);
    }

    private static void Write(StringBuilder text, SortItem item)
    {
        ExpressionPrinter.Write(text, item.Expression);
        if (item.Descending)
            text.Append(" DESC");
    }

    private static void Write(StringBuilder text, CallProcedureClause call)
    {
        text.Append("CALL ").AppendProcedure(call.Procedure);
        if (call.Arguments is { } arguments)
            text.Append('(').AppendList(arguments, ", ", ExpressionPrinter.Write).Append(')');
        if (call.YieldAll)
            text.Append(" YIELD *");
        else if (call.Yields is { } yields)
            text.Append(" YIELD ").AppendList(yields, ", ", Write);
        WriteBehind(text, " WHERE ", call.Where);
    }

    private static void Write(StringBuilder text, LoadCsvClause load)
    {
        ExpressionPrinter.Write(text.Append(load.Headers ? "LOAD CSV WITH HEADERS FROM " : "LOAD CSV FROM "), load.Location);
        text.Append(" AS ").AppendVariable(load.Variable.Name);
        if (load.Terminator != ',')
            LiteralPrinter.Write(text.Append(" FIELDTERMINATOR "), Value.FromString(load.Terminator.ToString()));
    }

    private static void Write(StringBuilder text, ForeachClause clause)
    {
        text.Append("FOREACH (").AppendVariable(clause.Variable.Name);
        ExpressionPrinter.Write(text.Append(" IN "), clause.List);
        text.Append(" | ").AppendList(clause.Clauses, " ", Write).Append(')');
    }

    private static void Write(StringBuilder text, CallSubqueryClause call)
    {
        text.Append(call.Optional ? "OPTIONAL CALL " : "CALL ");
        if (call.Imports is { } imports)
            text.Append(imports.All ? "(*" : "(").AppendList(imports.Variables, ", ", (part, name) => part.AppendVariable(name.Name))
                .Append(") ");
        QueryPrinter.Write(text.Append("{ "), call.Body).Append(" }");
        if (call.Transactions is { } batches)
            Write(text.Append(" IN TRANSACTIONS"), batches);
    }

    private static void Write(StringBuilder text, TransactionBatches batches)
    {
        if (batches.Rows is { } rows)
        {
            ExpressionPrinter.Write(text.Append(" OF "), rows);
            text.Append(" ROWS");
        }

        if (batches.OnError != BatchFailure.Fail)
            text.Append(batches.OnError == BatchFailure.Break ? " ON ERROR BREAK" : " ON ERROR CONTINUE");
        if (batches.Status is { } status)
            text.Append(" REPORT STATUS AS ").AppendVariable(status.Name);
    }

    private static void Write(StringBuilder text, YieldItem item)
    {
        text.AppendVariable(item.Column.Name);
        if (item.Alias is { } alias)
            text.Append(" AS ").AppendVariable(alias.Name);
    }

    private static void WriteBehind(StringBuilder text, string keyword, Expression? expression)
    {
        if (expression is not null)
            ExpressionPrinter.Write(text.Append(keyword), expression);
    }
}
