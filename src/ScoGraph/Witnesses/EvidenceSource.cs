using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Running;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;
using ScoGraph.Planning.Logical.Witnesses;
using ScoGraph.Planning.Rewrites.Witnesses;
using ScoGraph.Planning.Running;

namespace ScoGraph.Witnesses;

/// <summary>
/// What the rows of one result are asked of: the state that they were read from, and the queries behind them. Any thread.
/// </summary>
/// <param name="query">What the query says of its rows.</param>
/// <param name="run">What it ran with.</param>
/// <param name="mostWitnesses">The most sets of elements that are listed for a row.</param>
internal sealed class EvidenceSource(QueryEvidence query, QueryRun run, int mostWitnesses)
{
    private readonly long _version = run.Snapshot.Version;

    public SupportColumns Columns { get; } = query.Columns;

    public int MostWitnesses => mostWitnesses;

    public IGraphSnapshot Snapshot => run.Snapshot;

    /// <summary>The properties that the query reads, which are facts too.</summary>
    public IEnumerable<string> PropertiesRead => query.PropertiesRead;

    /// <summary>Whether the state can be asked again: that of a transaction moves on.</summary>
    public bool IsOfThen => run.Snapshot.Version == _version;

    /// <summary>Whether asking again gives the same.</summary>
    public bool IsRepeatable => query.IsRepeatable;

    private string Text => query.Witnesses.Statement.Text;

    /// <summary>What stands at a place of the query.</summary>
    public string TextAt(SourceSpan place) =>
        place.IsNone ? "" : Text.Substring(place.Start, Math.Min(place.Length, Text.Length - place.Start));

    /// <summary>Finds the rows that a row stands for.</summary>
    /// <param name="witnesses">The query for them.</param>
    /// <param name="read">What a variable is in the row.</param>
    /// <exception cref="QueryException">A limit is reached.</exception>
    public (SupportColumns Columns, WitnessSink Found) Find(WitnessQuery witnesses, Func<Binding.Bound.Variable, Value> read)
    {
        Value[] keys = [.. witnesses.Keys.Select(key => read(key.Outer))];
        PreparedWitness prepared = query.Witnesses.Get(witnesses, [.. keys.Select(IsSimple)], run.Snapshot);
        WitnessSink found = new(keys, [.. witnesses.Extremes.Select(key => read(key.Outer))], mostWitnesses);
        prepared.Runnable.Execute(RunWith(Parameters(witnesses, keys, read)), found);
        return (prepared.Columns, found);
    }

    private Dictionary<string, Value> Parameters(WitnessQuery witnesses, Value[] keys, Func<Binding.Bound.Variable, Value> read)
    {
        Dictionary<string, Value> parameters = new(run.Parameters, StringComparer.Ordinal);
        for (int i = 0; i < witnesses.Given.Length; i++)
            parameters[WitnessPlan.Given(i)] = read(witnesses.Given[i]);
        for (int i = 0; i < keys.Length; i++)
            parameters[WitnessPlan.Key(i)] = keys[i];
        return parameters;
    }

    /// <summary>A run of its own, with its own time; how many rows it finds is no matter of the result's limit.</summary>
    private QueryRun RunWith(Dictionary<string, Value> parameters) => new()
    {
        Snapshot = run.Snapshot,
        Parameters = parameters,
        TimeZone = run.TimeZone,
        Files = run.Files,
        Watch = new QueryWatch(
            run.Watch.Limits with { MaxRows = null }, run.Watch.Time, Text, CancellationToken.None)
        {
            ThrowIfClosed = run.Watch.ThrowIfClosed,
        },
    };

    /// <summary>Whether <c>=</c> finds all that grouping takes for the same value.</summary>
    private static bool IsSimple(Value key) => key.Kind is ValueKind.String or ValueKind.Integer or ValueKind.Boolean or ValueKind.Node
        or ValueKind.Relationship;
}
