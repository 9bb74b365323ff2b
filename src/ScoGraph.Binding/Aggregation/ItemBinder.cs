using ScoGraph.Binding.Bound;
using ScoGraph.Binding.Clauses;
using ScoGraph.Binding.Expressions;
using ScoGraph.Binding.Trees;
using ScoGraph.Syntax.Tree.Clauses;
using ScoGraph.Syntax.Tree.Expressions;

namespace ScoGraph.Binding.Aggregation;

/// <summary>The items of WITH and RETURN. Where any holds an aggregate, those that hold none are the grouping keys.</summary>
internal static class ItemBinder
{
    public static BoundItems Bind(Projection projection, ClauseContext context)
    {
        List<WrittenItem> written = [.. Expand(projection, context)];
        GroupingTable table = new();
        bool grouped = written.Exists(i => HoldsAggregate(i.Syntax, context));
        NamedItem[] items = new NamedItem[written.Count];
        for (int i = 0; i < items.Length; i++)
        {
            if (!grouped || !HoldsAggregate(written[i].Syntax, context))
                items[i] = BindPlain(written[i], grouped, table, context);
        }

        ExpressionContext grouping = new(
            context.State, context.Scope, AggregatePlace.Allowed, new ItemGrouping(context.State, context.Scope, table));
        for (int i = 0; i < items.Length; i++)
            items[i] ??= Named(written[i], ExpressionBinder.Bind(written[i].Syntax, grouping));
        CheckNames(written);
        return new BoundItems([.. items], grouped ? table.ToBound() : null, table);
    }

    private static NamedItem BindPlain(WrittenItem written, bool grouped, GroupingTable table, ClauseContext context)
    {
        NamedItem item = Named(written, ExpressionBinder.Bind(written.Syntax, context.Expressions));
        if (!grouped)
            return item;
        table.AddKey(written.Syntax, item.Variable, item.Expression);
        return item with { Expression = new BoundVariable(written.Span, item.Variable) };
    }

    private static NamedItem Named(WrittenItem written, BoundExpression expression)
    {
        Variable variable = expression is BoundVariable same ? same.Variable : new Variable(written.Name, expression.Type);
        return new NamedItem(written.Name, written.Syntax, variable, expression);
    }

    /// <summary>The items with those that * stands for first.</summary>
    private static IEnumerable<WrittenItem> Expand(Projection projection, ClauseContext context)
    {
        if (projection.All)
        {
            foreach ((string name, _) in context.Scope.Own)
                yield return new WrittenItem(name, new VariableReference(projection.Span, name), projection.Span);
        }

        foreach (ProjectionItem item in projection.Items)
            yield return new WrittenItem(item.Alias?.Name ?? NameOf(item), item.Expression, item.Span);
    }

    private static string NameOf(ProjectionItem item) => item.Expression is VariableReference variable ? variable.Name : item.Text;

    private static bool HoldsAggregate(Expression expression, ClauseContext context) =>
        SyntaxTrees.Any(expression, node => node is CountStar
        || (node is FunctionCall call && context.State.Functions.FindAggregate(call.Function.Name) is not null));

    private static void CheckNames(List<WrittenItem> items)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (WrittenItem item in items)
        {
            if (!names.Add(item.Name))
                throw BindingErrors.ColumnNameConflict(item.Name, item.Span);
        }
    }
}
