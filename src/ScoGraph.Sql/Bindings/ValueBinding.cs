using ScoGraph.Sql.Statements;

namespace ScoGraph.Sql.Bindings;

/// <summary>A variable whose values are booleans, numbers or texts.</summary>
internal sealed class ValueBinding(SqlValue value) : SqlBinding
{
    public SqlValue Value => value;

    public override SqlBinding Outside(Wrap wrap) => new ValueBinding(wrap.Value(value));
}
