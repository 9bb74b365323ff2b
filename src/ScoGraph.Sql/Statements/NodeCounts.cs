namespace ScoGraph.Sql.Statements;

/// <summary>A SELECT that gives a number for each of some nodes.</summary>
/// <param name="name">Its name in the statement.</param>
/// <param name="select">The SELECT.</param>
/// <param name="key">The name of its column with the id of the node.</param>
/// <param name="number">The name of its column with the number.</param>
internal sealed class NodeCounts(string name, SqlSelect select, string key, string number)
{
    public string Key => $"{name}.{key}";

    public string Number => $"{name}.{number}";

    /// <summary>Another column.</summary>
    public string Column(string column) => $"{name}.{column}";

    /// <summary>What stands in FROM: only nodes that have a number.</summary>
    public DerivedSource Source() => new(name, select);

    /// <summary>What stands in FROM, with nulls for nodes that have none.</summary>
    public DerivedSource Source(string on) => new(name, select) { IsOptional = true, On = on };
}
