using ScoGraph.Sql.Statements;

namespace ScoGraph.Sql.Bindings;

/// <summary>A variable that is an aggregate; it is a value in the SELECT around the one that groups.</summary>
internal sealed class AggregateBinding(SqlValue value) : SqlBinding
{
    public override SqlBinding Outside(Wrap wrap) => new ValueBinding(value with { Text = wrap.Source.ExportAggregate(value.Text) });
}
