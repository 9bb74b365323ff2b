using ScoGraph.Sql.Statements;

namespace ScoGraph.Sql.Bindings;

/// <summary>Columns of tables that stand in FROM of a SELECT within.</summary>
internal sealed class WrappedColumns<TArm>(IElementColumns<TArm> inner, DerivedSource source) : IElementColumns<TArm>
{
    public string Column(string key, Func<TArm, ArmColumn> column) => source.Export(inner.Column(key, column));
}
