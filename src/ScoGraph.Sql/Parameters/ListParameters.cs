using System.Collections.Frozen;
using ScoGraph.Binding.Bound;
using ScoGraph.Model.Values;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Rows;
using ScoGraph.Sql.Layouts;

namespace ScoGraph.Sql.Parameters;

/// <summary>
/// Of which kind the items of lists are that a query gets as parameters and takes apart: a statement's text depends on it.
/// </summary>
/// <param name="Kinds">The kinds by the parameters' names; none for lists with no or several kinds.</param>
internal sealed record ListParameters(FrozenDictionary<string, SqlKind> Kinds)
{
    public static readonly ListParameters None = new(FrozenDictionary<string, SqlKind>.Empty);

    /// <summary>The parameters that a plan takes apart.</summary>
    public static IReadOnlyList<string> Names(LogicalPlan plan) =>
    [
        .. PlanTree.All(plan.Root).OfType<LogicalUnwind>().Select(unwind => (unwind.List as BoundParameter)?.Name).OfType<string>()
            .Distinct(),
    ];

    /// <summary>The kinds of lists.</summary>
    /// <param name="names">The names of the parameters.</param>
    /// <param name="values">The values of all parameters.</param>
    public static ListParameters Of(IReadOnlyList<string> names, IReadOnlyDictionary<string, Value> values)
    {
        if (names.Count == 0)
            return None;
        Dictionary<string, SqlKind> kinds = new(StringComparer.Ordinal);
        foreach (string name in names)
        {
            if (values.TryGetValue(name, out Value value) && KindOf(value) is { } kind)
                kinds[name] = kind;
        }

        return new ListParameters(kinds.ToFrozenDictionary(StringComparer.Ordinal));
    }

    public bool Equals(ListParameters? other) => other is not null && Kinds.Count == other.Kinds.Count
        && Kinds.All(pair => other.Kinds.TryGetValue(pair.Key, out SqlKind kind) && kind == pair.Value);

    public override int GetHashCode() => Kinds.Count;

    private static SqlKind? KindOf(in Value list)
    {
        if (list.Nested is not ListValue { Count: > 0 } items)
            return null;
        SqlKind? only = null;
        foreach (Value item in items.Items)
        {
            SqlKind? kind = item.Kind switch
            {
                ValueKind.Boolean => SqlKind.Boolean,
                ValueKind.Integer => SqlKind.Integer,
                ValueKind.Float => SqlKind.Float,
                ValueKind.String when StatementParameter.IsText(item.AsString()) => SqlKind.String,
                _ => null,
            };
            if (kind is null || (only is { } known && known != kind))
                return null;
            only = kind;
        }

        return only;
    }
}
