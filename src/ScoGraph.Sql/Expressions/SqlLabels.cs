using ScoGraph.Binding.Bound;
using ScoGraph.Sql.Bindings;
using ScoGraph.Sql.Layouts;
using ScoGraph.Sql.Statements;

namespace ScoGraph.Sql.Expressions;

/// <summary>Writes conditions on labels and types: which tables meet them is known beforehand.</summary>
internal static class SqlLabels
{
    public static SqlValue? Write(BoundLabelTest test, SqlScope scope)
    {
        if (test.Operand is not BoundVariable operand || test.Labels.Computed.Any())
            return null;
        string name = Describe(test.Labels);
        return scope.Find(operand.Variable) switch
        {
            NodeBinding node => node.Labels(name, table => Meets(table, test.Labels)),
            LinkBinding link => link.TypeIs(name, table => Meets(test.Labels, other => other == table.Type, hasAny: true)),
            _ => null,
        };
    }

    /// <summary>Whether the nodes of a table meet a condition that computes nothing.</summary>
    public static bool Meets(NodeTable table, BoundLabels labels) =>
        Meets(labels, label => table.Labels.Contains(label), !table.Labels.IsEmpty);

    private static bool Meets(BoundLabels labels, Func<string, bool> has, bool hasAny) => labels switch
    {
        BoundLabelName name => has(name.Name),
        BoundAnyLabel => hasAny,
        BoundNotLabels not => !Meets(not.Operand, has, hasAny),
        BoundAndLabels and => Meets(and.Left, has, hasAny) && Meets(and.Right, has, hasAny),
        BoundOrLabels or => Meets(or.Left, has, hasAny) || Meets(or.Right, has, hasAny),
        _ => throw new InvalidOperationException($"{labels.GetType().Name} has no entry in {nameof(SqlLabels)}."),
    };

    private static string Describe(BoundLabels labels) => labels switch
    {
        BoundLabelName name => name.Name,
        BoundAnyLabel => "%",
        BoundNotLabels not => $"!({Describe(not.Operand)})",
        BoundAndLabels and => $"({Describe(and.Left)})&({Describe(and.Right)})",
        BoundOrLabels or => $"({Describe(or.Left)})|({Describe(or.Right)})",
        _ => throw new InvalidOperationException($"{labels.GetType().Name} has no entry in {nameof(SqlLabels)}."),
    };
}
