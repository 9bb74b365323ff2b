using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using ScoGraph.Mapping;
using ScoGraph.Observation;

namespace ScoGraph.Queries.Streams;

/// <summary>The rows of a reading query, pulled one by one. Each enumeration is a run of its own.</summary>
/// <param name="observe">Begins to observe a run, where somebody does.</param>
/// <param name="open">Compiles the query over the state of the moment.</param>
internal sealed class RowStream(Func<QueryObservation?> observe, Func<CancellationToken, OpenQuery> open)
{
    public IEnumerable<Row> Read(CancellationToken cancellationToken)
    {
        QueryObservation? observation = observe();
        StreamRun run = new(open, cancellationToken);
        try
        {
            while (NextAsync(run, observation).AsTask().GetAwaiter().GetResult() is { } batch)
            {
                foreach (Row row in batch)
                {
                    ThrowIfCancelled(observation, cancellationToken);
                    observation?.Rows += 1;
                    yield return row;
                }
            }
        }
        finally
        {
            run.StopAsync().AsTask().GetAwaiter().GetResult();
            observation?.End();
        }
    }

    public async IAsyncEnumerable<Row> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        QueryObservation? observation = observe();
        StreamRun run = new(open, cancellationToken);
        try
        {
            while (await NextAsync(run, observation).ConfigureAwait(false) is { } batch)
            {
                foreach (Row row in batch)
                {
                    ThrowIfCancelled(observation, cancellationToken);
                    observation?.Rows += 1;
                    yield return row;
                }
            }
        }
        finally
        {
            await run.StopAsync().ConfigureAwait(false);
            observation?.End();
        }
    }

    /// <summary>The rows as objects; columns that do not fit are told of also where there are no rows.</summary>
    public IEnumerable<T> Read<[DynamicallyAccessedMembers(ValueMapping.Members)] T>(CancellationToken cancellationToken)
    {
        RowMapping<T>? mapping = null;
        RowStream rows = OnOpen(columns => mapping = new RowMapping<T>(columns));
        foreach (Row row in rows.Read(cancellationToken))
            yield return mapping!.Map(row);
    }

    /// <inheritdoc cref="Read{T}"/>
    public async IAsyncEnumerable<T> ReadAsync<[DynamicallyAccessedMembers(ValueMapping.Members)] T>(
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        RowMapping<T>? mapping = null;
        RowStream rows = OnOpen(columns => mapping = new RowMapping<T>(columns));
        await foreach (Row row in rows.ReadAsync(cancellationToken).ConfigureAwait(false))
            yield return mapping!.Map(row);
    }

    private RowStream OnOpen(Action<IReadOnlyList<string>> look) => new(observe, stop =>
    {
        OpenQuery query = open(stop);
        look(query.Query.Columns.Names);
        return query;
    });

    private static async ValueTask<List<Row>?> NextAsync(StreamRun run, QueryObservation? observation)
    {
        try
        {
            return await run.NextAsync().ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            observation?.Error = exception;
            throw;
        }
    }

    private static void ThrowIfCancelled(QueryObservation? observation, CancellationToken cancellationToken)
    {
        if (!cancellationToken.IsCancellationRequested)
            return;
        OperationCanceledException exception = new(cancellationToken);
        observation?.Error = exception;
        throw exception;
    }
}
