using ScoGraph.Sql.Statements;

namespace ScoGraph.Sql.Bindings;

/// <summary>Columns of tables that stand in FROM.</summary>
internal sealed class SourceColumns<TArm>(TableSource<TArm> source) : IElementColumns<TArm>
{
    public string Column(string key, Func<TArm, ArmColumn> column) => source.Column(key, column);
}
