using System.Runtime.CompilerServices;
using ScoGraph.Observation;

namespace ScoGraph.Queries;

/// <summary>The rows of a reading query, pulled one by one. Each enumeration is a run of its own.</summary>
/// <param name="observe">Begins to observe a run, where somebody does.</param>
/// <param name="open">Compiles the query over the state of the moment.</param>
internal sealed class RowStream(Func<QueryObservation?> observe, Func<CancellationToken, OpenQuery> open)
{
    public IEnumerable<Row> Read(CancellationToken cancellationToken)
    {
        QueryObservation? observation = observe();
        RowProducer producer = new(open, observation, cancellationToken);
        try
        {
            while (producer.NextAsync().AsTask().GetAwaiter().GetResult() is { } batch)
            {
                foreach (Row row in batch)
                {
                    observation?.Rows += 1;
                    yield return row;
                }
            }
        }
        finally
        {
            producer.StopAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    public async IAsyncEnumerable<Row> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        QueryObservation? observation = observe();
        RowProducer producer = new(open, observation, cancellationToken);
        try
        {
            while (await producer.NextAsync().ConfigureAwait(false) is { } batch)
            {
                foreach (Row row in batch)
                {
                    observation?.Rows += 1;
                    yield return row;
                }
            }
        }
        finally
        {
            await producer.StopAsync().ConfigureAwait(false);
        }
    }
}
