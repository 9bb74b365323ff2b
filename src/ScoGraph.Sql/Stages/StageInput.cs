using ScoGraph.Binding.Bound;
using ScoGraph.Sql.Bindings;
using ScoGraph.Sql.Layouts;
using ScoGraph.Sql.Statements;

namespace ScoGraph.Sql.Stages;

/// <summary>A variable that comes to a stage with the rows of the stage before.</summary>
/// <param name="Variable">The variable.</param>
/// <param name="Before">What it was there.</param>
internal sealed record StageInput(Variable Variable, SqlBinding Before)
{
    /// <summary>What its column holds; null where it has none, being null in every row.</summary>
    public SqlKind? Kind => Before is ValueBinding value ? value.Value.Kind : SqlKind.Integer;

    /// <summary>Whether a variable can go from one database to another.</summary>
    public static bool CanMove(SqlBinding binding) => binding is NodeBinding or LinkBinding or ValueBinding;

    /// <summary>What it is in the stage.</summary>
    /// <param name="column">Its column.</param>
    /// <param name="scope">The stage.</param>
    public SqlBinding In(string column, SqlScope scope) => Before switch
    {
        NodeBinding node => new NodeBinding(
            column, node.IsPresent, node.Tables, new LateNodeColumns(scope.Select, column, node.IsPresent, node.Tables, scope.Draft)),
        LinkBinding link => new LinkBinding(column, link.IsPresent, link.Tables, new AbsentColumns<LinkArm>(scope.Draft)),
        ValueBinding { Value: { Kind: { } kind } value } =>
            new ValueBinding(new SqlValue(column, kind) { IsPresent = value.IsPresent }),
        _ => new ValueBinding(SqlValue.Null),
    };
}
