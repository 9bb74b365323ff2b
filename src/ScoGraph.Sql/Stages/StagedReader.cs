using System.Collections.Immutable;
using System.Globalization;
using ScoGraph.Model.Running;
using ScoGraph.Model.Values;
using ScoGraph.Planning.Logical.Foreign;
using ScoGraph.Sql.Backends;
using ScoGraph.Sql.Layouts;
using ScoGraph.Sql.Running;

namespace ScoGraph.Sql.Stages;

/// <summary>
/// Runs stages: each on all databases at once, whose rows go on to the next one when all have come; those of the last one are read while
/// they come. Where one database fails, the others are told to end, and its error is that of the whole.
/// </summary>
internal sealed class StagedReader(
    ISqlShards shards, ImmutableArray<ShardStage> stages, ImmutableArray<SqlStatement> statements, ImmutableArray<ResultColumn> columns,
    QueryWatch watch) : IForeignReader
{
    private readonly CancellationTokenSource _abort = CancellationTokenSource.CreateLinkedTokenSource(watch.Cancellation);
    private readonly long[] _sent = new long[stages.Length];
    private GatheredRows? _gathered;
    private long _moved;

    public string? Report => stages.Length == 1 ? null
        : string.Join(", ", _sent.Skip(1).Select((rows, at) => string.Create(
            CultureInfo.InvariantCulture, $"{(at == 0 ? "rows sent to " : "")}stage {at + 2}: {rows:#,0}")));

    public bool Read(Span<Value> row) => (_gathered ??= Begin()).Read(row);

    public void Dispose()
    {
        _abort.Cancel();
        _gathered?.Dispose();
        _abort.Dispose();
    }

    private GatheredRows Begin()
    {
        // By database: what comes to it of each other one.
        List<MovedRows>[]? moved = null;
        for (int at = 0; at < stages.Length - 1; at++)
            moved = Move(at, moved);
        ShardStage last = stages[^1];
        return new GatheredRows(
            [.. Enumerable.Range(0, shards.Count).Select(shard => Readers(stages.Length - 1, shard, moved?[shard]))], columns, last.Weight,
            _abort, watch);
    }

    /// <summary>Runs a stage, and spreads its rows over the databases.</summary>
    private List<MovedRows>[] Move(int at, List<MovedRows>[]? given)
    {
        watch.ThrowIfStopped();
        (ShardStage stage, ShardStage next) = (stages[at], stages[at + 1]);
        ImmutableArray<SqlKind> kinds = next.Inputs!.Value;
        MovedRows[][] spread = [.. Enumerable.Range(0, shards.Count)
            .Select(_ => Enumerable.Range(0, shards.Count).Select(_ => new MovedRows(kinds, stage.IsPacked)).ToArray())];
        FirstError error = new(_abort);
        Parallel.For(0, shards.Count, new ParallelOptions { MaxDegreeOfParallelism = shards.Count }, shard => error.Run(() =>
        {
            foreach (Func<ISqlReader> open in Readers(at, shard, given?[shard]))
            {
                if (stage.IsPacked)
                    SpreadPacked(open, next, spread[shard]);
                else
                    Spread(open, stage, next, spread[shard]);
            }
        }));
        error.Throw(watch);
        return [.. Enumerable.Range(0, shards.Count).Select(target => spread.Select(rows => rows[target]).ToList())];
    }

    /// <summary>Spreads rows that the database has spread already.</summary>
    private void SpreadPacked(Func<ISqlReader> open, ShardStage next, MovedRows[] targets)
    {
        using ISqlReader reader = open();
        while (reader.Read())
        {
            if (next.Anchor is not null)
            {
                MovedRows target = targets[reader.Integer(0)];
                int before = target.Count;
                target.AddPacked(reader, first: 1);
                Moves(target.Count - before);
                // The reader counts one.
                shards.Came(target.Count - before - 1);
            }
            else if (!reader.IsNull(0))
            {
                targets[0].AddPacked(reader, first: 0);
                Moves(targets[0].Count * (long)shards.Count);
                shards.Came(targets[0].Count - 1);
                targets.AsSpan().Fill(targets[0]);
            }
        }
    }

    private void Moves(long rows)
    {
        if (Interlocked.Add(ref _moved, rows) > shards.MostMoved)
            throw new SqlComputationException("The query moves more rows between the shards than it may.");
    }

    private void Spread(Func<ISqlReader> open, ShardStage stage, ShardStage next, MovedRows[] targets)
    {
        using ISqlReader reader = open();
        while (reader.Read())
        {
            if (stage.Weight is { } weight && (reader.IsNull(weight) || reader.Integer(weight) == 0))
                continue;
            int copies = next.Anchor is null ? shards.Count : 1;
            Moves(copies);
            if (next.Anchor is not { } anchor)
            {
                foreach (MovedRows target in targets)
                    target.Add(reader, stage.Moved, stage.Weight);
                continue;
            }

            // What is null has no relationships anywhere.
            int column = stage.Moved[anchor];
            targets[reader.IsNull(column) ? 0 : shards.Of(reader.Integer(column))].Add(reader, stage.Moved, stage.Weight);
        }
    }

    /// <summary>The statements of a stage on a database: one, or one for each batch of rows.</summary>
    private IEnumerable<Func<ISqlReader>> Readers(int at, int shard, List<MovedRows>? given)
    {
        if (given is null)
        {
            yield return () => shards.Run(shard, statements[at], watch, _abort.Token);
            yield break;
        }

        foreach (ImmutableArray<Array> batch in MovedRows.Batches(given))
        {
            Interlocked.Add(ref _sent[at], batch[0].Length);
            shards.Sent(batch[0].Length);
            yield return () => shards.Run(shard, statements[at] with { Inputs = batch }, watch, _abort.Token);
        }
    }
}
