using System.Collections.Immutable;
using ScoGraph.Model.Running;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;
using ScoGraph.Planning.Logical.Foreign;
using ScoGraph.Sql.Backends;
using ScoGraph.Sql.Statements;

namespace ScoGraph.Sql.Running;

/// <summary>The rows of a statement, as a part of a plan.</summary>
/// <param name="backend">The database.</param>
/// <param name="text">The statement.</param>
/// <param name="columns">What its columns become, in the order of the plan's variables.</param>
/// <param name="parameters">What of the query's parameters it takes.</param>
internal sealed class SqlRows(
    ISqlBackend backend, string text, ImmutableArray<ResultColumn> columns, ImmutableArray<StatementParameter> parameters) : IForeignRows
{
    public string Description => text;

    /// <summary>Whether it means what the query does with these parameters.</summary>
    public bool Accepts(IReadOnlyDictionary<string, Value> given) =>
        parameters.All(parameter => given.TryGetValue(parameter.Name, out Value value) && parameter.TryConvert(value, out _));

    public IForeignReader Open(IGraphSnapshot snapshot, IReadOnlyDictionary<string, Value> given, QueryWatch watch)
    {
        ISqlState state = backend.StateOf(snapshot)
            ?? throw new InvalidOperationException("The database does not see the state that the plan was made for.");
        SqlStatement statement = new(text, [.. parameters.Select(parameter => Convert(parameter, given))]);
        return new SqlRowReader(state.Run(statement, watch), columns);
    }

    private static Value Convert(StatementParameter parameter, IReadOnlyDictionary<string, Value> given) =>
        parameter.TryConvert(given[parameter.Name], out Value value) ? value
            : throw new InvalidOperationException($"The parameter '{parameter.Name}' is not what the statement was made for.");
}
