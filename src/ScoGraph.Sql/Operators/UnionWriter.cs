using System.Collections.Immutable;
using ScoGraph.Planning.Logical;
using ScoGraph.Sql.Bindings;
using ScoGraph.Sql.Layouts;
using ScoGraph.Sql.Statements;

namespace ScoGraph.Sql.Operators;

/// <summary>Writes unions whose columns are each of one kind in all parts.</summary>
internal static class UnionWriter
{
    public static bool Write(LogicalUnion plan, SqlScope scope, PlanWriter writer)
    {
        List<SqlScope> parts = [];
        foreach (LogicalOperator part in plan.Parts)
        {
            if (writer.Inner(part, scope) is not { } written)
                return false;
            parts.Add(written);
        }

        List<Func<string, SqlBinding>> columns = [];
        for (int i = 0; i < plan.Outputs.Length; i++)
        {
            ImmutableArray<SqlBinding?> bindings = [.. parts.Select((part, p) => part.Find(plan.PartColumns[p][i]))];
            if (Column(bindings, scope) is not { } column)
                return false;
            columns.Add(column.Make);
            for (int p = 0; p < parts.Count; p++)
                parts[p].Select.Append(Text(bindings[p]!, column.Kind, scope.Draft));
        }

        foreach (SqlScope part in parts.Where(part => !part.Select.IsBounded))
            part.Select.Order.Clear();
        UnionSource source = new(scope.Draft.Name("u"), [.. parts.Select(part => part.Select)], plan.All);
        scope.Select.Add(source);
        for (int i = 0; i < plan.Outputs.Length; i++)
            scope.Bind(plan.Outputs[i], columns[i](source.Column(i)));
        return true;
    }

    /// <summary>What a column is behind the union, and its kind where it is a value; null where the parts differ.</summary>
    private static (Func<string, SqlBinding> Make, SqlKind Kind)? Column(ImmutableArray<SqlBinding?> bindings, SqlScope scope)
    {
        if (bindings.All(binding => binding is NodeBinding { IsPresent: true }))
        {
            ImmutableArray<NodeTable> tables = [.. bindings.SelectMany(binding => ((NodeBinding)binding!).Tables).Distinct()];
            return (id => NodeSources.Late(scope.Select, id, tables, scope.Draft), SqlKind.Integer);
        }

        if (!bindings.All(binding => binding is ValueBinding))
            return null;
        SqlKind?[] kinds = [.. bindings.Select(binding => ((ValueBinding)binding!).Value.Kind).Where(kind => kind is not null).Distinct()];
        return kinds is [{ } only] ? (value => new ValueBinding(new SqlValue(value, only)), only) : null;
    }

    private static string Text(SqlBinding binding, SqlKind kind, StatementDraft draft) => binding switch
    {
        NodeBinding node => node.Id,
        ValueBinding { Value: { Kind: not null } value } => draft.Typed(value),
        _ => draft.NullOf(kind),
    };
}
