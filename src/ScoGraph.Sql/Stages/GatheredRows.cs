using System.Collections.Concurrent;
using System.Collections.Immutable;
using ScoGraph.Model.Running;
using ScoGraph.Model.Values;
using ScoGraph.Sql.Backends;
using ScoGraph.Sql.Running;

namespace ScoGraph.Sql.Stages;

/// <summary>
/// The rows of several databases as they come, a thread for each database; who reads slowly holds them up, as only a few blocks of rows
/// wait.
/// </summary>
internal sealed class GatheredRows : IDisposable
{
    private const int RowsOfBlock = 256;
    private const int BlocksOfShard = 4;

    private readonly int _width;
    private readonly BlockingCollection<RowBlock> _blocks;
    private readonly Task _all;
    private readonly FirstError _error;
    private readonly CancellationTokenSource _abort;
    private readonly QueryWatch _watch;
    private RowBlock? _block;
    private int _at;
    private long _repeats;

    /// <param name="readers">By database its statements, one after the other.</param>
    /// <param name="columns">What columns become.</param>
    /// <param name="weight">The column that says how often a row comes; null where each comes once.</param>
    /// <param name="abort">Ends all.</param>
    /// <param name="watch">What may end the query.</param>
    public GatheredRows(
        IReadOnlyList<IEnumerable<Func<ISqlReader>>> readers, ImmutableArray<ResultColumn> columns, int? weight,
        CancellationTokenSource abort, QueryWatch watch)
    {
        (_width, _abort, _watch, _error) = (columns.Length, abort, watch, new FirstError(abort));
        _blocks = new BlockingCollection<RowBlock>(BlocksOfShard * readers.Count);
        Task all = Task.WhenAll(readers.Select(each => Task.Factory.StartNew(
            () => _error.Run(() => Pump(each, columns, weight)), CancellationToken.None, TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));
        _all = all.ContinueWith(_ => _blocks.CompleteAdding(), TaskScheduler.Default);
    }

    public bool Read(Span<Value> row)
    {
        while (_repeats == 0)
        {
            if (_block is not null && ++_at < _block.Count)
                _repeats = _block.Weights[_at];
            else if (Next() is { } next)
                (_block, _at) = (next, -1);
            else
                return false;
        }

        _repeats--;
        _block!.Values.AsSpan(_at * _width, _width).CopyTo(row);
        return true;
    }

    public void Dispose()
    {
        _abort.Cancel();
        while (!_all.IsCompleted)
            _blocks.TryTake(out _, millisecondsTimeout: 20);
        _blocks.Dispose();
    }

    /// <summary>Waits for the next block; null behind the last.</summary>
    private RowBlock? Next()
    {
        RowBlock? next;
        while (!_blocks.TryTake(out next, millisecondsTimeout: 100) && !_blocks.IsCompleted)
        {
            // When the time is over the databases say so, and who does not is not reached: that error names it.
            if (_watch.Left != TimeSpan.Zero)
                _watch.ThrowIfStopped();
        }

        _error.Throw(_watch);
        return next;
    }

    private void Pump(IEnumerable<Func<ISqlReader>> readers, ImmutableArray<ResultColumn> columns, int? weight)
    {
        foreach (Func<ISqlReader> open in readers)
        {
            using ISqlReader reader = open();
            SqlRowReader rows = new(reader, columns);
            RowBlock block = new(RowsOfBlock, _width);
            while (rows.Read(block.Values.AsSpan(block.Count * _width, _width)))
            {
                long times = weight is not { } column ? 1 : reader.IsNull(column) ? 0 : reader.Integer(column);
                if (times == 0)
                    continue;
                block.Weights[block.Count++] = times;
                if (block.Count < RowsOfBlock)
                    continue;
                _blocks.Add(block, _abort.Token);
                block = new RowBlock(RowsOfBlock, _width);
            }

            if (block.Count > 0)
                _blocks.Add(block, _abort.Token);
        }
    }
}
