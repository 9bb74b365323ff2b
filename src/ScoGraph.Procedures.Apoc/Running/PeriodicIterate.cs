using System.Diagnostics;
using System.Globalization;
using ScoGraph.Procedures.Apoc.Calls;

namespace ScoGraph.Procedures.Apoc.Running;

/// <summary><c>apoc.periodic.iterate</c>: a query for the rows of another one, in batches that are transactions of their own.</summary>
internal sealed class PeriodicIterate
{
    private const string Columns = "batches, total, timeTaken, committedOperations, failedOperations, failedBatches, retries, errorMessages, "
        + "batch, operations, wasTerminated, failedParams, updateStatistics";

    private readonly Dictionary<string, long> _messages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, object?> _failed = new(StringComparer.Ordinal);
    private UpdateCounts _changed = UpdateCounts.None;
    private long _batches, _done, _lost, _lostBatches, _total;

    private PeriodicIterate()
    {
    }

    public static IReadOnlyList<GraphProcedure> Procedures { get; } =
    [
        Offer.Writing("periodic.iterate", "cypherIterate, cypherAction, config", Columns,
            "Runs a query for the rows of another one, in batches that are transactions of their own; one after the other.",
            (call, a) => [new PeriodicIterate().Run(call, a)]),
    ];

    private object?[] Run(GraphCall call, ApocArguments a)
    {
        IReadOnlyDictionary<string, object?> config = a.Map(2);
        int size = config.GetValueOrDefault("batchSize") switch
        {
            null => 10_000,
            long given and > 0 and <= int.MaxValue => (int)given,
            _ => throw a.Wrong(2, "a MAP whose batchSize is a positive INTEGER"),
        };
        IReadOnlyDictionary<string, object?> parameters = config.GetValueOrDefault("params") as IReadOnlyDictionary<string, object?>
            ?? new Dictionary<string, object?>();
        string mode = config.GetValueOrDefault("batchMode") as string
            ?? (config.GetValueOrDefault("iterateList") is false ? "SINGLE" : "BATCH");
        if (mode is not ("BATCH" or "BATCH_SINGLE" or "SINGLE"))
            throw a.Wrong(2, "a MAP whose batchMode is BATCH, BATCH_SINGLE or SINGLE");
        long kept = config.GetValueOrDefault("failedParams") as long? ?? -1;
        Stopwatch watch = Stopwatch.StartNew();
        QueryResult rows = call.Query(a.Text(0), parameters);
        if (rows.Updates.Any)
            throw new ArgumentException("cypherIterate is to read; what changes the graph is cypherAction's.");
        foreach (Row[] batch in rows.Chunk(size))
        {
            call.ThrowIfStopped();
            Do(call, new BatchText(a.Text(1), mode, rows.Columns), [.. batch.Select(row => Map(rows.Columns, row))], parameters, kept);
        }

        return Answer(watch.Elapsed);
    }

    private void Do(
        GraphCall call, BatchText text, List<Dictionary<string, object?>> batch, IReadOnlyDictionary<string, object?> parameters, long kept)
    {
        _batches++;
        _total += batch.Count;
        try
        {
            UpdateCounts changed = call.InTransaction(() => text.Run(call, batch, parameters));
            _changed = _changed.Plus(changed);
            _done += batch.Count;
        }
        catch (QueryException failure) when (failure.Category != ErrorCategory.LimitExceeded && failure.Detail != "TransactionWithin")
        {
            _lost += batch.Count;
            _lostBatches++;
            _messages[failure.Reason] = _messages.GetValueOrDefault(failure.Reason) + 1;
            if (kept >= 0)
                _failed[_batches.ToString(CultureInfo.InvariantCulture)] = batch.Take((int)Math.Min(kept, int.MaxValue)).ToList();
        }
    }

    private object?[] Answer(TimeSpan taken)
    {
        Dictionary<string, object?> messages = _messages.ToDictionary(e => e.Key, e => (object?)e.Value);
        return
        [
            _batches, _total, (long)taken.TotalSeconds, _done, _lost, _lostBatches, 0L, messages,
            Counted(_batches, _batches - _lostBatches, _lostBatches, messages), Counted(_total, _done, _lost, messages), false, _failed,
            new Dictionary<string, object?>
            {
                ["nodesCreated"] = _changed.NodesCreated,
                ["nodesDeleted"] = _changed.NodesDeleted,
                ["relationshipsCreated"] = _changed.RelationshipsCreated,
                ["relationshipsDeleted"] = _changed.RelationshipsDeleted,
                ["propertiesSet"] = _changed.PropertiesSet,
                ["labelsAdded"] = _changed.LabelsAdded,
                ["labelsRemoved"] = _changed.LabelsRemoved,
            },
        ];
    }

    private static Dictionary<string, object?> Counted(long total, long committed, long failed, Dictionary<string, object?> errors) => new()
    {
        ["total"] = total,
        ["committed"] = committed,
        ["failed"] = failed,
        ["errors"] = errors,
    };

    private static Dictionary<string, object?> Map(IReadOnlyList<string> columns, Row row) =>
        columns.Select((name, i) => KeyValuePair.Create(name, row[i])).ToDictionary();
}
