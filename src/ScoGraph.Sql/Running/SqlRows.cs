using System.Collections.Immutable;
using ScoGraph.Model.Running;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;
using ScoGraph.Planning.Logical.Foreign;
using ScoGraph.Sql.Backends;
using ScoGraph.Sql.Parameters;

namespace ScoGraph.Sql.Running;

/// <summary>The rows of a statement, as a part of a plan.</summary>
/// <param name="backend">The database.</param>
/// <param name="text">The statement.</param>
/// <param name="columns">What its columns become, in the order of the plan's variables.</param>
/// <param name="parameters">What of the query's parameters it takes.</param>
internal sealed class SqlRows(
    ISqlBackend backend, string text, ImmutableArray<ResultColumn> columns, ImmutableArray<StatementParameter> parameters) : ISqlRows
{
    public string Description => text;

    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The state of a database that a plan was made for.</summary>
    public static ISqlState StateOf(ISqlBackend backend, IGraphSnapshot snapshot) => backend.StateOf(snapshot)
        ?? throw new InvalidOperationException("The database does not see the state that the plan was made for.");

    public bool Accepts(IReadOnlyDictionary<string, Value> given) => parameters.All(parameter => parameter.Accepts(given));

    public IForeignReader Open(IGraphSnapshot snapshot, IReadOnlyDictionary<string, Value> given, QueryWatch watch)
    {
        SqlStatement statement = new(text, [.. parameters.Select(parameter => parameter.Convert(given))]);
        return new SqlRowReader(StateOf(backend, snapshot).Run(statement, watch), columns);
    }
}
